package org.zhiji.operations;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.AUDIT_ENTRY;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.EnumConverter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.PersonalValues;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Who changed what, latest first. */
@Component
class AuditQueries {

    private static final TypeReference<Map<String, List<@Nullable Object>>> CHANGES = new TypeReference<>() {};

    private final DSLContext db;
    private final ObjectMapper json;
    private final Time time;

    AuditQueries(DSLContext db, ObjectMapper json, Time time) {
        this.db = db;
        this.json = json;
        this.time = time;
    }

    /** What is looked for; the days are whole days of the company's zone. */
    record Filter(
            @Nullable String subjectType,
            @Nullable UUID subjectId,
            @Nullable UUID employeeId,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    Page<AuditRow> list(Filter filter, @Nullable String after, int size, String system) {
        var behind = Cursor.decode(after)
                .map(cursor -> row(AUDIT_ENTRY.AT, AUDIT_ENTRY.ID).lt(val(cursor.instant(0)), val(cursor.id(1))))
                .orElse(noCondition());
        var rows = db.select(
                        AUDIT_ENTRY.ID,
                        AUDIT_ENTRY.AT,
                        DSL.coalesce(EMPLOYEE.NAME, val(system)),
                        AUDIT_ENTRY.ACTION.convert(new EnumConverter<>(String.class, AuditAction.class)),
                        AUDIT_ENTRY.SUBJECT_TYPE,
                        AUDIT_ENTRY.SUBJECT_ID,
                        AUDIT_ENTRY.CHANGES.convertFrom(this::changes),
                        AUDIT_ENTRY.REQUEST_ID)
                .from(AUDIT_ENTRY)
                .leftJoin(EMPLOYEE)
                .on(AUDIT_ENTRY.ACTOR_ID.eq(EMPLOYEE.ID))
                .where(condition(filter), behind)
                .orderBy(AUDIT_ENTRY.AT.desc(), AUDIT_ENTRY.ID.desc())
                .limit(size + 1)
                .fetch(mapping(AuditRow::new));
        return Page.of(rows, size, row -> Cursor.of(row.at(), row.id()), null);
    }

    private Condition condition(Filter filter) {
        var condition = noCondition();
        if (filter.subjectType() != null) {
            condition = condition.and(AUDIT_ENTRY.SUBJECT_TYPE.eq(filter.subjectType()));
        }
        if (filter.subjectId() != null) {
            condition = condition.and(AUDIT_ENTRY.SUBJECT_ID.eq(filter.subjectId()));
        }
        if (filter.employeeId() != null) {
            condition = condition.and(AUDIT_ENTRY.ACTOR_ID.eq(filter.employeeId()));
        }
        if (filter.from() != null) {
            condition = condition.and(
                    AUDIT_ENTRY.AT.ge(filter.from().atStartOfDay(time.zone()).toInstant()));
        }
        if (filter.to() != null) {
            condition = condition.and(AUDIT_ENTRY.AT.lt(
                    filter.to().plusDays(1).atStartOfDay(time.zone()).toInstant()));
        }
        return condition;
    }

    private List<AuditRow.AuditChange> changes(JSONB stored) {
        return json.readValue(stored.data(), CHANGES).entrySet().stream()
                .map(change -> new AuditRow.AuditChange(
                        change.getKey(),
                        PersonalValues.masked(change.getKey(), change.getValue().get(0)),
                        PersonalValues.masked(change.getKey(), change.getValue().get(1))))
                .toList();
    }
}
