package org.zhiji.platform.audit;

import static zhiji.sql.tenant.Tables.AUDIT_ENTRY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.zhiji.platform.Ids;
import org.zhiji.platform.time.Time;
import tools.jackson.databind.ObjectMapper;
import zhiji.sql.tenant.tables.records.AuditEntryRecord;

/** Writes who changed what, in the transaction of the change. Entries are only ever added. */
@Component
public class AuditLog {

    /** Who is named when no person did it. */
    public static final UUID SYSTEM = new UUID(0, 0);

    /** Changes with every write and says nothing by itself. */
    private static final Set<String> NOISE = Set.of("version", "updatedAt", "updatedBy", "search");

    private final DSLContext db;
    private final ObjectMapper json;
    private final Time time;

    AuditLog(DSLContext db, ObjectMapper json, Time time) {
        this.db = db;
        this.json = json;
        this.time = time;
    }

    /**
     * Records a change.
     *
     * @param before the record as it was (a record or a map of fields), absent if it is new
     * @param after  the record as it is now, absent if it is gone
     */
    public void record(
            UUID actor,
            String subjectType,
            UUID subjectId,
            AuditAction action,
            @Nullable Object before,
            @Nullable Object after) {
        record(List.of(new Entry(actor, subjectType, subjectId, action, before, after)));
    }

    /** Records many changes with few statements. */
    public void record(Collection<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var now = time.now();
        var cause = Cause.current();
        var request = MDC.get("request");
        var rows = new ArrayList<AuditEntryRecord>();
        for (var entry : entries) {
            rows.add(new AuditEntryRecord(
                    Ids.next(),
                    now,
                    entry.actor(),
                    entry.action().name(),
                    entry.subjectType(),
                    entry.subjectId(),
                    JSONB.valueOf(json.writeValueAsString(changes(entry.before(), entry.after()))),
                    request,
                    cause == null ? null : cause.kind().name(),
                    cause == null ? null : cause.id()));
        }
        insert(rows);
    }

    /** Columns instead of rows: twelve thousand parameters of a batch would cost more than the batch. */
    private void insert(List<AuditEntryRecord> rows) {
        var first = rows.getFirst();
        db.insertInto(AUDIT_ENTRY)
                .columns(AUDIT_ENTRY.fields())
                .select(DSL.select(
                                DSL.field("id", AUDIT_ENTRY.ID.getDataType()),
                                DSL.val(first.getAt()),
                                DSL.field("actor", AUDIT_ENTRY.ACTOR_ID.getDataType()),
                                DSL.field("action", AUDIT_ENTRY.ACTION.getDataType()),
                                DSL.field("type", AUDIT_ENTRY.SUBJECT_TYPE.getDataType()),
                                DSL.field("subject", AUDIT_ENTRY.SUBJECT_ID.getDataType()),
                                DSL.field("changes::jsonb", AUDIT_ENTRY.CHANGES.getDataType()),
                                DSL.val(first.getRequestId()),
                                DSL.val(first.getCauseKind()),
                                DSL.val(first.getCauseId()))
                        .from(
                                "unnest({0}, {1}, {2}, {3}, {4}, {5}) AS row (id, actor, action, type, subject, changes)",
                                column(rows, AuditEntryRecord::getId, UUID[]::new),
                                column(rows, AuditEntryRecord::getActorId, UUID[]::new),
                                column(rows, AuditEntryRecord::getAction, String[]::new),
                                column(rows, AuditEntryRecord::getSubjectType, String[]::new),
                                column(rows, AuditEntryRecord::getSubjectId, UUID[]::new),
                                column(rows, row -> row.getChanges().data(), String[]::new)))
                .execute();
    }

    private static <T> Field<T[]> column(
            List<AuditEntryRecord> rows, Function<AuditEntryRecord, T> value, IntFunction<T[]> array) {
        return DSL.val(rows.stream().map(value).toArray(array));
    }

    /** One change among many. */
    public record Entry(
            UUID actor,
            String subjectType,
            UUID subjectId,
            AuditAction action,
            @Nullable Object before,
            @Nullable Object after) {}

    /** Field by field what differs: {@code {"name": ["old", "new"]}}. */
    private Map<String, Object[]> changes(@Nullable Object before, @Nullable Object after) {
        var old = fields(before);
        var now = fields(after);
        var names = new LinkedHashSet<String>();
        names.addAll(old.keySet());
        names.addAll(now.keySet());
        var changes = new LinkedHashMap<String, Object[]>();
        for (var name : names) {
            if (!NOISE.contains(name) && !Objects.equals(old.get(name), now.get(name))) {
                changes.put(name, new Object[] {old.get(name), now.get(name)});
            }
        }
        return changes;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> fields(@Nullable Object value) {
        return value == null ? Map.of() : json.convertValue(value, Map.class);
    }
}
