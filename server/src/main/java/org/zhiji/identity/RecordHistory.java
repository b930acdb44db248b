package org.zhiji.identity;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;
import static zhiji.sql.tenant.Tables.AUDIT_ENTRY;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.AsOfView.AsOfField;
import org.zhiji.identity.HistoryEntry.HistoryCause;
import org.zhiji.identity.HistoryEntry.HistoryField;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.Cause;
import org.zhiji.platform.audit.PersonalValues;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Field by field who changed a record, when and why, out of the audit; ids are told as names. */
@Component
public class RecordHistory {

    private static final TypeReference<Map<String, List<@Nullable Object>>> CHANGES = new TypeReference<>() {};

    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> STATE = new TypeReference<>() {};

    /** The state after these is one to go back to. */
    private static final Set<AuditAction> STATES = Set.of(AuditAction.CREATED, AuditAction.UPDATED);

    private final DSLContext db;
    private final PutBack putBack;
    private final Employees employees;
    private final Departments departments;
    private final ObjectProvider<CauseNames> causes;
    private final ObjectMapper json;
    private final Time time;

    RecordHistory(
            DSLContext db,
            PutBack putBack,
            Employees employees,
            Departments departments,
            ObjectProvider<CauseNames> causes,
            ObjectMapper json,
            Time time) {
        this.db = db;
        this.putBack = putBack;
        this.employees = employees;
        this.departments = departments;
        this.causes = causes;
        this.json = json;
        this.time = time;
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

    /**
     * The record as it stood at the end of a day, every later change taken back; whether the person may see it is for the
     * caller to know.
     */
    @Transactional
    public AsOfView asOf(Actor actor, String type, UUID id, LocalDate day) {
        var records = putBack.kind(type);
        var now = records.hold(actor, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound(type))
                .state();
        var end = day.plusDays(1).atStartOfDay(time.zone()).toInstant();
        var later = db.select(AUDIT_ENTRY.ACTION, AUDIT_ENTRY.CHANGES)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT_TYPE.eq(type), AUDIT_ENTRY.SUBJECT_ID.eq(id), AUDIT_ENTRY.AT.ge(end))
                .orderBy(AUDIT_ENTRY.AT.desc(), AUDIT_ENTRY.ID.desc())
                .fetch();
        if (later.stream().anyMatch(it -> it.value1().equals(AuditAction.CREATED.name()))) {
            return new AsOfView(day, false, List.of());
        }
        Map<String, @Nullable Object> then = json.convertValue(now, STATE);
        Map<String, @Nullable Object> today = new LinkedHashMap<>(then);
        later.forEach(it -> json.readValue(it.value2().data(), CHANGES).forEach((field, values) -> {
            if (then.containsKey(field)) {
                then.put(field, values.get(0));
            }
        }));
        return new AsOfView(day, true, new Telling(actor, records, then).fields(then, today));
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
            var values = new HashMap<String, Set<@Nullable Object>>();
            entries.forEach(entry -> entry.changes()
                    .forEach((field, both) ->
                            values.computeIfAbsent(field, it -> new HashSet<>()).addAll(both)));
            nameReferences(actor, values);
            nameCauses(entries);
        }

        Telling(Actor actor, KeptRecords records, Map<String, @Nullable Object> state) {
            this.records = records;
            var values = new HashMap<String, Set<@Nullable Object>>();
            state.forEach((field, value) -> values.put(field, Collections.singleton(value)));
            nameReferences(actor, values);
        }

        private void nameReferences(Actor actor, Map<String, Set<@Nullable Object>> values) {
            var ids = new HashMap<String, Set<UUID>>();
            records.references()
                    .forEach((field, type) -> values.getOrDefault(field, Set.of()).stream()
                            .filter(String.class::isInstance)
                            .forEach(value -> ids.computeIfAbsent(type, it -> new HashSet<>())
                                    .add(UUID.fromString(value.toString()))));
            ids.forEach((type, wanted) -> names.put(type, names(actor, type, wanted)));
        }

        List<AsOfField> fields(Map<String, @Nullable Object> then, Map<String, @Nullable Object> today) {
            return then.entrySet().stream()
                    .map(it -> new AsOfField(
                            it.getKey(),
                            records.names().get(it.getKey()),
                            told(it.getKey(), it.getValue()),
                            !Objects.equals(it.getValue(), today.get(it.getKey()))))
                    .toList();
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
