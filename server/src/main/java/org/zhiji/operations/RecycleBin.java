package org.zhiji.operations;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.identity.RecycleBinSource;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;

/** The deleted records of all rooms in one list, latest deletion first. */
@Component
class RecycleBin {

    private static final Comparator<DeletedRow> LATEST_FIRST = Comparator.comparing(DeletedRow::deletedAt)
            // As PostgreSQL orders them; Java compares the halves of an UUID as signed numbers.
            .thenComparing(row -> row.id().toString())
            .reversed();

    private final ObjectProvider<RecycleBinSource> sources;
    private final Employees employees;

    RecycleBin(ObjectProvider<RecycleBinSource> sources, Employees employees) {
        this.sources = sources;
        this.employees = employees;
    }

    /** A deleted record; {@code deletedBy} is a name. */
    record DeletedRow(
            String type,
            UUID id,
            String title,
            Instant deletedAt,
            @Nullable String deletedBy) {}

    Page<DeletedRow> list(Actor actor, @Nullable String type, @Nullable String after, int size) {
        var behind = Cursor.decode(after)
                .map(cursor -> new RecycleBinSource.Place(cursor.instant(0), cursor.id(1)))
                .orElse(null);
        var found = sources.stream()
                .filter(source -> type == null || source.type().equals(type))
                .collect(Collectors.toMap(RecycleBinSource::type, source -> source.list(actor, behind, size + 1)));
        var names = employees.names(found.values().stream()
                .flatMap(deleted -> deleted.stream())
                .map(RecycleBinSource.Deleted::deletedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var rows = found.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(deleted -> new DeletedRow(
                                entry.getKey(),
                                deleted.id(),
                                deleted.title(),
                                deleted.deletedAt(),
                                names.get(deleted.deletedBy()))))
                .sorted(LATEST_FIRST)
                .limit(size + 1)
                .toList();
        return Page.of(rows, size, row -> Cursor.of(row.deletedAt(), row.id()), null);
    }

    @Transactional
    public void restore(Actor actor, String type, UUID id, Instant now) {
        sources.stream()
                .filter(source -> source.type().equals(type))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("record"))
                .restore(actor, id, now);
    }
}
