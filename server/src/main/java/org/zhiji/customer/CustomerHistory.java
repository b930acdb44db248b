package org.zhiji.customer;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.AUDIT_ENTRY;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Masking;
import org.zhiji.platform.web.Page;
import org.zhiji.platform.web.Sensitive;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Field by field who changed a customer and when, out of the audit; what is personal stays hidden here too. */
@Component
class CustomerHistory {

    private final DSLContext db;
    private final ObjectMapper json;

    CustomerHistory(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    record Change(UUID id, Instant at, @Nullable String employeeName, String action, List<FieldChange> fields) {}

    record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}

    Page<Change> of(UUID customerId, @Nullable String after, @Nullable Integer size) {
        var wanted = Page.size(size);
        var cursor = Cursor.decode(after);
        var rows = db.select(
                        AUDIT_ENTRY.ID,
                        AUDIT_ENTRY.AT,
                        DSL.field(select(EMPLOYEE.NAME).from(EMPLOYEE).where(EMPLOYEE.ID.eq(AUDIT_ENTRY.ACTOR_ID))),
                        AUDIT_ENTRY.ACTION,
                        AUDIT_ENTRY.CHANGES)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT_TYPE.eq("customer"), AUDIT_ENTRY.SUBJECT_ID.eq(customerId))
                .and(cursor.map(c -> row(AUDIT_ENTRY.AT, AUDIT_ENTRY.ID).lt(c.instant(0), c.id(1)))
                        .orElse(DSL.noCondition()))
                .orderBy(AUDIT_ENTRY.AT.desc(), AUDIT_ENTRY.ID.desc())
                .limit(wanted + 1)
                .fetch(r -> new Change(
                        r.value1(),
                        r.value2(),
                        r.value3(),
                        r.value4(),
                        fields(r.value5().data())));
        return Page.of(rows, wanted, change -> Cursor.of(change.at(), change.id()), null);
    }

    private List<FieldChange> fields(String changes) {
        var fields = new ArrayList<FieldChange>();
        Map<String, JsonNode> all = new LinkedHashMap<>();
        json.readTree(changes).properties().forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        all.forEach((field, pair) ->
                fields.add(new FieldChange(field, text(field, pair.get(0)), text(field, pair.get(1)))));
        return fields;
    }

    private static @Nullable String text(String field, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (field.equals("contactPoints") && value.isArray()) {
            var points = new ArrayList<String>();
            value.forEach(point -> points.add(point(point)));
            return String.join(", ", points);
        }
        if (field.equals("address")) {
            return Masking.mask(Sensitive.Kind.ADDRESS, value.asString());
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }

    private static String point(JsonNode point) {
        var type = point.path("type");
        var kind =
                type.isMissingNode() ? Sensitive.Kind.PHONE : ContactPoint.kind(ContactType.valueOf(type.asString()));
        return Masking.mask(kind, point.path("value").asString());
    }
}
