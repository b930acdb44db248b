package org.zhiji.platform.audit;

import static zhiji.sql.tenant.Tables.AUDIT_ENTRY;

import java.io.StringWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.zhiji.platform.Ids;
import org.zhiji.platform.bulk.Bulk;
import org.zhiji.platform.time.Time;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.util.TokenBuffer;
import zhiji.sql.tenant.tables.records.AuditEntryRecord;

/** Writes who changed what, in the transaction of the change. Entries are only ever added. */
@Component
public class AuditLog {

    /** Who is named when no person did it. */
    public static final UUID SYSTEM = new UUID(0, 0);

    /** Changes with every write and says nothing by itself. */
    private static final Set<String> NOISE = Set.of("version", "updatedAt", "updatedBy", "search");

    private final DSLContext db;
    private final Bulk bulk;
    private final ObjectMapper json;
    private final Time time;

    AuditLog(DSLContext db, Bulk bulk, ObjectMapper json, Time time) {
        this.db = db;
        this.bulk = bulk;
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
        Function<Entry, AuditEntryRecord> row = entry -> new AuditEntryRecord(
                Ids.next(),
                now,
                entry.actor(),
                entry.action().name(),
                entry.subjectType(),
                entry.subjectId(),
                JSONB.valueOf(written(entry.before(), entry.after())),
                request,
                cause == null ? null : cause.kind().name(),
                cause == null ? null : cause.id());
        if (entries.size() == 1) {
            // As most changes are; a statement that the database knows already is faster for one row.
            db.executeInsert(row.apply(entries.iterator().next()));
        } else {
            bulk.insert(AUDIT_ENTRY, entries, row);
        }
    }

    /** Empties the history of records of which nothing may be known any more: that something changed and when stays. */
    public void forget(String subjectType, Collection<UUID> subjects) {
        db.update(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.CHANGES, JSONB.valueOf("{}"))
                .where(AUDIT_ENTRY.SUBJECT_TYPE.eq(subjectType))
                .and(AUDIT_ENTRY.SUBJECT_ID.eq(DSL.any(subjects.toArray(UUID[]::new))))
                .execute();
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
    private String written(@Nullable Object before, @Nullable Object after) {
        return before == null && after != null ? fresh(after) : json.writeValueAsString(changes(before, after));
    }

    /** Of a new record everything, straight from one text into the other: an import writes millions of these. */
    private String fresh(Object record) {
        var text = new StringWriter();
        var tokens = TokenBuffer.forGeneration();
        json.writeValue(tokens, record);
        try (var fields = tokens.asParser();
                var out = json.createGenerator(text)) {
            fields.nextToken();
            out.writeStartObject();
            while (fields.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = fields.currentName();
                if (fields.nextToken() == JsonToken.VALUE_NULL || NOISE.contains(name)) {
                    fields.skipChildren();
                } else {
                    out.writeName(name).writeStartArray().writeNull();
                    out.copyCurrentStructure(fields);
                    out.writeEndArray();
                }
            }
            out.writeEndObject();
        }
        return text.toString();
    }

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
