package org.zhiji.followup.reminder;

import static zhiji.sql.tenant.Tables.CADENCE_RULE;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.TaskStatus;
import org.zhiji.followup.cadence.Rung;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Reads what is open and may concern somebody today, in one statement. */
@Repository
class WaitingContacts {

    /** No rung stands further ahead of a contact: thirty working days. */
    private static final int DAYS_AHEAD = 60;

    private static final TypeReference<List<Rung>> RUNGS = new TypeReference<>() {};

    private final DSLContext db;
    private final ObjectMapper json;

    WaitingContacts(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    List<Waiting> around(LocalDate today, ZoneId zone) {
        return db.select(
                        FOLLOW_UP_TASK.ID,
                        FOLLOW_UP_TASK.CALLER_ID,
                        EMPLOYEE.NAME,
                        FOLLOW_UP_TASK.DEPARTMENT_ID,
                        FOLLOW_UP_TASK.PLANNED_DATE,
                        FOLLOW_UP_TASK.NEXT_ATTEMPT_AT,
                        CADENCE_RULE.LADDER,
                        EMPLOYEE.SUPERIOR_ID,
                        DEPARTMENT.MANAGER_ID)
                .from(FOLLOW_UP_TASK)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(FOLLOW_UP_TASK.CALLER_ID))
                .join(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(EMPLOYEE.DEPARTMENT_ID))
                .leftJoin(CADENCE_RULE)
                .on(CADENCE_RULE.ID.eq(FOLLOW_UP_TASK.RULE_ID))
                .where(
                        FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames()),
                        FOLLOW_UP_TASK.PLANNED_DATE.le(today.plusDays(DAYS_AHEAD)))
                .fetch(row -> new Waiting(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        on(row.value5(), row.value6(), zone),
                        ladder(row.value7()),
                        row.value8(),
                        row.value9()));
    }

    private static LocalDate on(LocalDate planned, @Nullable Instant agreed, ZoneId zone) {
        var day = agreed == null ? planned : agreed.atZone(zone).toLocalDate();
        return day.isAfter(planned) ? day : planned;
    }

    private Ladder ladder(@Nullable JSONB stored) {
        return stored == null ? Ladder.BUILT_IN : new Ladder(json.readValue(stored.data(), RUNGS));
    }
}
