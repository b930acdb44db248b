package org.zhiji.operations;

import static zhiji.sql.tenant.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.identity.CauseNames;
import org.zhiji.identity.Employees;
import org.zhiji.identity.RecycleBinSource;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.Cause;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;

/** The deleted records of all rooms in one list, latest deletion first. */
@Component
class RecycleBin {

    private static final Comparator<Found> LATEST_FIRST = Comparator.comparing(
                    (Found found) -> found.deleted().deletedAt())
            // As PostgreSQL orders them; Java compares the halves of an UUID as signed numbers.
            .thenComparing(found -> found.deleted().id().toString())
            .reversed();

    private final DSLContext db;
    private final ObjectProvider<RecycleBinSource> sources;
    private final ObjectProvider<CauseNames> causes;
    private final Employees employees;

    RecycleBin(
            DSLContext db,
            ObjectProvider<RecycleBinSource> sources,
            ObjectProvider<CauseNames> causes,
            Employees employees) {
        this.db = db;
        this.sources = sources;
        this.causes = causes;
        this.employees = employees;
    }

    /**
     * A deleted record; {@code deletedBy} is a name.
     *
     * @param undoneImport the file whose import was undone, where that is why it is here
     * @param with what went into the bin with it and comes back with it
     */
    record DeletedRow(
            String type,
            UUID id,
            String title,
            Instant deletedAt,
            @Nullable String deletedBy,
            @Nullable String undoneImport,
            List<GoneWith> with) {}

    record GoneWith(String type, int count) {}

    private record Found(String type, RecycleBinSource.Deleted deleted) {}

    Page<DeletedRow> list(Actor actor, @Nullable String type, @Nullable String after, int size) {
        return page(
                after,
                size,
                (source, behind) ->
                        type == null || source.type().equals(type) ? source.list(actor, behind, size + 1) : List.of());
    }

    /** What went with one record and hangs on it directly. */
    Page<DeletedRow> children(Actor actor, String type, UUID id, @Nullable String after, int size) {
        if (!source(type).holds(actor, id)) {
            throw Problem.notFound("record");
        }
        return page(after, size, (source, behind) -> source.children(actor, type, id, behind, size + 1));
    }

    private interface Listing {
        List<RecycleBinSource.Deleted> of(RecycleBinSource source, RecycleBinSource.@Nullable Place behind);
    }

    private Page<DeletedRow> page(@Nullable String after, int size, Listing listing) {
        var behind = Cursor.decode(after)
                .map(cursor -> new RecycleBinSource.Place(cursor.instant(0), cursor.id(1)))
                .orElse(null);
        var found = sources.stream()
                .flatMap(
                        source -> listing.of(source, behind).stream().map(deleted -> new Found(source.type(), deleted)))
                .sorted(LATEST_FIRST)
                .limit(size + 1)
                .toList();
        return Page.of(rows(found), size, row -> Cursor.of(row.deletedAt(), row.id()), null);
    }

    private List<DeletedRow> rows(List<Found> found) {
        var names = employees.names(found.stream()
                .map(row -> row.deleted().deletedBy())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var undone = undoneImports(found);
        var with = new HashMap<UUID, List<GoneWith>>();
        found.stream()
                .collect(Collectors.groupingBy(
                        Found::type, Collectors.mapping(row -> row.deleted().id(), Collectors.toList())))
                .forEach((type, ids) -> sources.orderedStream()
                        .forEach(source -> source.goneWith(type, ids)
                                .forEach((id, count) -> with.computeIfAbsent(id, it -> new ArrayList<>())
                                        .add(new GoneWith(source.type(), count)))));
        with.values().forEach(kinds -> kinds.sort(Comparator.comparing(GoneWith::type)));
        return found.stream()
                .map(row -> new DeletedRow(
                        row.type(),
                        row.deleted().id(),
                        row.deleted().title(),
                        row.deleted().deletedAt(),
                        names.get(row.deleted().deletedBy()),
                        undone.get(row.deleted().id()),
                        with.getOrDefault(row.deleted().id(), List.of())))
                .toList();
    }

    private Map<UUID, String> undoneImports(List<Found> found) {
        var ids = found.stream().map(row -> row.deleted().id()).toArray(UUID[]::new);
        var latest = db.select(AUDIT_ENTRY.SUBJECT_ID, AUDIT_ENTRY.CAUSE_KIND, AUDIT_ENTRY.CAUSE_ID)
                .distinctOn(AUDIT_ENTRY.SUBJECT_ID)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT_ID.eq(DSL.any(ids)), AUDIT_ENTRY.ACTION.eq(AuditAction.DELETED.name()))
                .and(AUDIT_ENTRY.SUBJECT_TYPE.in(
                        found.stream().map(Found::type).distinct().toList()))
                .orderBy(AUDIT_ENTRY.SUBJECT_ID, AUDIT_ENTRY.AT.desc(), AUDIT_ENTRY.ID.desc())
                .fetch();
        var imports = latest.stream()
                .filter(entry -> Cause.Kind.UNDO.name().equals(entry.value2()))
                .collect(Collectors.toMap(Record3::value1, Record3::value3));
        var files = new HashMap<UUID, String>();
        causes.stream()
                .filter(room -> room.kinds().contains(Cause.Kind.UNDO))
                .forEach(room -> files.putAll(room.names(Set.copyOf(imports.values()))));
        var undone = new HashMap<UUID, String>();
        imports.forEach((id, cause) -> undone.put(id, files.getOrDefault(cause, "—")));
        return undone;
    }

    @Transactional
    public void restore(Actor actor, String type, UUID id, Instant now) {
        source(type).restore(actor, id, now);
    }

    private RecycleBinSource source(String type) {
        return sources.stream()
                .filter(source -> source.type().equals(type))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("record"));
    }
}
