package org.zhiji.identity;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;
import static zhiji.sql.tenant.Tables.AUDIT_ENTRY;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.identity.HistoryEntry.HistoryCause;
import org.zhiji.identity.HistoryEntry.HistoryField;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.Cause;
import org.zhiji.platform.audit.PersonalValues;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Field by field who changed a record, when and why, out of the audit; ids are told as names. */
@Component
public class RecordHistory {

    private static final TypeReference<Map<String, List<@Nullable Object>>> CHANGES = new TypeReference<>() {};

    /** The state after these is one to go back to. */
    private static final Set<AuditAction> STATES = Set.of(AuditAction.CREATED, AuditAction.UPDATED);

    private final DSLContext db;
    private final PutBack putBack;
    private final Employees employees;
    private final Departments departments;
    private final ObjectProvider<CauseNames> causes;
    private final ObjectMapper json;

    RecordHistory(
            DSLContext db,
            PutBack putBack,
            Employees employees,
            Departments departments,
            ObjectProvider<CauseNames> causes,
            ObjectMapper json) {
        this.db = db;
        this.putBack = putBack;
        this.employees = employees;
        this.departments = departments;
        this.causes = causes;
        this.json = json;
    }

    /** Latest first; whether the person may see the record is for the caller to know. */
    public Page<HistoryEntry> of(Actor actor, String type, UUID id, @Nullable String after, @Nullable Integer asked) {
        int size = Page.size(asked);
        var behind = Cursor.decode(after)
                .map(cursor -> row(AUDIT_ENTRY.AT, AUDIT_ENTRY.ID).lt(cursor.instant(0), cursor.id(1)))
                .orElse(trueCondition());
        var found = db.select(
                        AUDIT_ENTRY.ID,
                        AUDIT_ENTRY.AT,
                        EMPLOYEE.NAME,
                        AUDIT_ENTRY.ACTION,
                        AUDIT_ENTRY.CHANGES,
                        AUDIT_ENTRY.CAUSE_KIND,
                        AUDIT_ENTRY.CAUSE_ID)
                .from(AUDIT_ENTRY)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(AUDIT_ENTRY.ACTOR_ID))
                .where(AUDIT_ENTRY.SUBJECT_TYPE.eq(type), AUDIT_ENTRY.SUBJECT_ID.eq(id))
                .and(behind)
                .orderBy(AUDIT_ENTRY.AT.desc(), AUDIT_ENTRY.ID.desc())
                .limit(size + 1)
                .fetch();
        var raw = found.map(entry ->
                new Raw(entry, json.readValue(entry.get(AUDIT_ENTRY.CHANGES).data(), CHANGES)));
        var telling = new Telling(actor, putBack.kind(type), raw);
        return Page.of(
                raw.stream().map(telling::entry).toList(), size, entry -> Cursor.of(entry.at(), entry.id()), null);
    }

    private record Raw(Record entry, Map<String, List<@Nullable Object>> changes) {

        AuditAction action() {
            return AuditAction.valueOf(entry.get(AUDIT_ENTRY.ACTION));
        }

        @Nullable
        Cause cause() {
            var kind = entry.get(AUDIT_ENTRY.CAUSE_KIND);
            return kind == null ? null : new Cause(Cause.Kind.valueOf(kind), entry.get(AUDIT_ENTRY.CAUSE_ID));
        }
    }

    /** Turns entries into what a reader understands, with one look-up for each type of reference. */
    private final class Telling {

        private final KeptRecords records;
        private final Map<String, Map<UUID, String>> names = new HashMap<>();
        private final Map<UUID, String> causeNames = new HashMap<>();

        Telling(Actor actor, KeptRecords records, List<Raw> entries) {
            this.records = records;
            var ids = new HashMap<String, Set<UUID>>();
            entries.forEach(entry -> entry.changes().forEach((field, values) -> {
                var type = records.references().get(field);
                values.stream()
                        .filter(value -> type != null && value instanceof String)
                        .forEach(value -> ids.computeIfAbsent(Objects.requireNonNull(type), it -> new HashSet<>())
                                .add(UUID.fromString(value.toString())));
            }));
            ids.forEach((type, wanted) -> names.put(type, names(actor, type, wanted)));
            nameCauses(entries);
        }

        private Map<UUID, String> names(Actor actor, String type, Set<UUID> ids) {
            return switch (type) {
                case "employee" -> employees.names(ids);
                case "department" -> departments.names();
                default -> putBack.kind(type).titles(actor, ids);
            };
        }

        private void nameCauses(List<Raw> entries) {
            var found =
                    entries.stream().map(Raw::cause).filter(Objects::nonNull).toList();
            if (!found.isEmpty()) {
                causes.forEach(room -> causeNames.putAll(room.names(found.stream()
                        .filter(cause -> room.kinds().contains(cause.kind()))
                        .map(Cause::id)
                        .distinct()
                        .toList())));
            }
        }

        HistoryEntry entry(Raw raw) {
            var cause = raw.cause();
            var fields = new ArrayList<HistoryField>();
            raw.changes()
                    .forEach((field, values) -> fields.add(new HistoryField(
                            field,
                            records.names().get(field),
                            told(field, values.get(0)),
                            told(field, values.get(1)),
                            raw.action() == AuditAction.UPDATED
                                    && records.restorable().contains(field))));
            return new HistoryEntry(
                    raw.entry().get(AUDIT_ENTRY.ID),
                    raw.entry().get(AUDIT_ENTRY.AT),
                    raw.entry().get(EMPLOYEE.NAME),
                    raw.action(),
                    cause == null ? null : new HistoryCause(cause.kind(), cause.id(), causeNames.get(cause.id())),
                    fields,
                    STATES.contains(raw.action()));
        }

        private @Nullable Object told(String field, @Nullable Object value) {
            var type = records.references().get(field);
            if (type == null || value == null) {
                return PersonalValues.masked(field, records.told(field, value));
            }
            return names.getOrDefault(type, Map.of()).getOrDefault(UUID.fromString(value.toString()), "…");
        }
    }
}
