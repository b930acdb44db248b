package org.zhiji.field;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.name;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.list.RecordList;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.CommonProblem;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;
import tools.jackson.databind.ObjectMapper;

/** What is filled in of the company's own fields: beside the record's own, in the same row and with the same version. */
@Component
class CustomValues {

    private final DSLContext db;
    private final CustomFields fields;
    private final AuditLog audit;
    private final ObjectMapper json;

    CustomValues(DSLContext db, CustomFields fields, AuditLog audit, ObjectMapper json) {
        this.db = db;
        this.fields = fields;
        this.audit = audit;
        this.json = json;
    }

    /** @param values by key; what is not filled in is absent */
    record Filled(Map<String, Object> values, boolean editable, int version) {}

    Filled of(Actor actor, RecordList list, UUID id) {
        var known = fields.of(list.name());
        var selected = new ArrayList<SelectField<?>>(columns(list, known));
        var editable = list.editable(actor).as("editable");
        var version = list.version().as("version");
        selected.add(editable);
        selected.add(version);
        return db.select(selected)
                .from(list.from())
                .where(list.id().eq(id), list.visible(actor))
                .fetchOptional(row -> new Filled(
                        values(row, known),
                        actor.may(list.editRight()) && Boolean.TRUE.equals(row.get(editable)),
                        row.get(version)))
                .orElseThrow(() -> Problem.notFound(list.subject()));
    }

    /** Sets those that are given; the others stay as they are. */
    @Transactional
    public void set(
            Actor actor,
            RecordList list,
            UUID id,
            Map<String, @Nullable Object> given,
            ExpectedVersion expected,
            Instant now) {
        var before = of(actor, list, id);
        actor.require(list.editRight());
        if (!before.editable()) {
            throw CommonProblem.FORBIDDEN.problem();
        }
        expected.check(lock(list, id));
        var read = read(list, given);
        write(actor, list, Map.of(id, read), Map.of(id, before.values()), now);
    }

    private int lock(RecordList list, UUID id) {
        return requireNonNull(db.select(list.version())
                .from(list.table())
                .where(list.id().eq(id))
                .forUpdate()
                .fetchOne(list.version()));
    }

    private Map<String, @Nullable Object> read(RecordList list, Map<String, @Nullable Object> given) {
        var known = fields.of(list.name());
        var read = new LinkedHashMap<String, @Nullable Object>();
        var wrong = new ArrayList<FieldError>();
        given.forEach((key, value) -> known.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .ifPresentOrElse(
                        field -> {
                            try {
                                read.put(key, CustomValue.read(field, json.valueToTree(value)));
                            } catch (IllegalArgumentException e) {
                                wrong.add(FieldError.of("values." + key, "field.invalid." + field.type()));
                            }
                        },
                        () -> wrong.add(FieldError.of("values." + key, "field.invalid.unknown"))));
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return read;
    }

    /** What is filled in of several records. */
    Map<UUID, Map<String, Object>> of(RecordList list, Collection<UUID> ids) {
        var known = fields.of(list.name());
        var selected = new ArrayList<SelectField<?>>(columns(list, known));
        var id = list.id().as("id");
        selected.add(id);
        var found = new HashMap<UUID, Map<String, Object>>();
        db.select(selected)
                .from(list.table())
                .where(list.id().eq(any(ids.toArray(UUID[]::new))))
                .forEach(row -> found.put(row.get(id), values(row, known)));
        return found;
    }

    /**
     * Sets the values of records that are held, and records what has become different.
     *
     * @return where something has
     */
    Set<UUID> write(
            Actor actor,
            RecordList list,
            Map<UUID, ? extends Map<String, @Nullable Object>> wanted,
            Map<UUID, Map<String, Object>> before,
            Instant now) {
        var known = fields.of(list.name());
        var entries = new ArrayList<AuditLog.Entry>();
        var changed = new HashMap<List<CustomField>, List<Map<String, @Nullable Object>>>();
        var different = new HashSet<UUID>();
        wanted.forEach((id, values) -> {
            var old = new LinkedHashMap<String, @Nullable Object>();
            var fresh = new LinkedHashMap<String, @Nullable Object>();
            var columns = new ArrayList<CustomField>();
            var there = before.getOrDefault(id, Map.of());
            for (var field : known) {
                if (values.containsKey(field.key())) {
                    var value = values.get(field.key());
                    if (!same(there.get(field.key()), value)) {
                        old.put(field.key(), there.get(field.key()));
                        fresh.put(field.key(), value);
                        columns.add(field);
                    }
                }
            }
            if (!columns.isEmpty()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>(fresh);
                row.put("id", id);
                changed.computeIfAbsent(columns, some -> new ArrayList<>()).add(row);
                different.add(id);
                entries.add(list.whole()
                        .map(whole -> entryOf(actor, list, whole, id, old, fresh))
                        .orElseGet(() ->
                                new AuditLog.Entry(actor.id(), list.subject(), id, AuditAction.UPDATED, old, fresh)));
            }
        });
        changed.forEach((columns, rows) -> update(actor, list, columns, rows, now));
        audit.record(entries);
        return different;
    }

    /** In the history of the greater record, which has to say of whom it speaks. */
    private AuditLog.Entry entryOf(
            Actor actor,
            RecordList list,
            RecordList.Whole whole,
            UUID id,
            Map<String, @Nullable Object> old,
            Map<String, @Nullable Object> fresh) {
        var part = db.select(whole.id(), whole.part())
                .from(list.table())
                .where(list.id().eq(id))
                .fetchSingle();
        return new AuditLog.Entry(
                actor.id(),
                whole.subject(),
                part.value1(),
                AuditAction.UPDATED,
                named(part.value2(), list, old),
                named(part.value2(), list, fresh));
    }

    private Map<String, @Nullable Object> named(String part, RecordList list, Map<String, @Nullable Object> values) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        fields.of(list.name()).stream()
                .filter(field -> values.containsKey(field.key()))
                .forEach(field -> {
                    var value = values.get(field.key());
                    told.put(field.key(), value == null ? null : part + "：" + inWords(field, value));
                });
        return told;
    }

    private @Nullable Object inWords(CustomField field, Object value) {
        if (field.type() == CustomFieldType.PERSON) {
            return db.select(EMPLOYEE.NAME)
                    .from(EMPLOYEE)
                    .where(EMPLOYEE.ID.eq(UUID.fromString(value.toString())))
                    .fetchOne(EMPLOYEE.NAME);
        }
        return field.told(json.convertValue(value, Object.class));
    }

    /** Records in which the same columns have changed, in one statement; PostgreSQL reads the values by the columns' types. */
    private void update(
            Actor actor,
            RecordList list,
            List<CustomField> changed,
            List<? extends Map<String, ?>> records,
            Instant now) {
        var rows = DSL.table(
                        "jsonb_populate_recordset(null::{0}, {1})",
                        list.table().getQualifiedName(), DSL.val(JSONB.valueOf(json.writeValueAsString(records))))
                .as("rows");
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        changed.forEach(field -> columns.put(
                DSL.field(name(field.key()), field.type().column()),
                DSL.field(name("rows", field.key()), field.type().column())));
        columns.put(
                DSL.field(name("version"), SQLDataType.INTEGER), list.version().plus(1));
        columns.put(DSL.field(name("updated_at"), SQLDataType.INSTANT), now);
        // A task is changed by the system more often than by people and does not say by whom; the audit does.
        var changedBy = list.table().field("updated_by", SQLDataType.UUID);
        if (changedBy != null) {
            columns.put(changedBy, actor.employeeId());
        }
        db.update(list.table())
                .set(columns)
                .from(rows)
                .where(list.id().eq(DSL.field(name("rows", "id"), SQLDataType.UUID)))
                .execute();
    }

    private boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal another) {
            return number.compareTo(another) == 0;
        }
        return json.valueToTree(one).equals(json.valueToTree(other));
    }

    private static List<Field<Object>> columns(RecordList list, List<CustomField> known) {
        return known.stream().map(field -> field.column(list.table())).toList();
    }

    private static Map<String, Object> values(Record row, List<CustomField> known) {
        var values = new LinkedHashMap<String, Object>();
        for (var field : known) {
            var value = row.get(field.key());
            if (value != null) {
                values.put(field.key(), value);
            }
        }
        return values;
    }
}
