package org.zhiji.followup.figure;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.trueCondition;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.zhiji.followup.TaskStatus;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;

/** Who asks for the figures of which days and of whom. The conditions speak of {@code follow_up_task}. */
record Asked(
        Actor actor,
        LocalDate from,
        LocalDate to,
        @Nullable UUID department,
        @Nullable UUID person,
        @Nullable UUID rule,
        Instant now,
        ZoneId zone) {

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /**
     * Planned in the period, of every kind, second contacts and the checks of complaints too: what somebody had to do. Not
     * what was taken back before anybody had tried. The days stand in the text, so that the planner knows how many they are.
     */
    Condition due() {
        return FOLLOW_UP_TASK
                .PLANNED_DATE
                .between(inline(from), inline(to))
                .and(FOLLOW_UP_TASK.STATUS.ne(TaskStatus.CANCELLED.name()).or(FOLLOW_UP_TASK.ATTEMPT_COUNT.gt(0)))
                .and(visible())
                .and(person == null ? trueCondition() : FOLLOW_UP_TASK.CALLER_ID.eq(person));
    }

    /** Without the days and the person. */
    Condition visible() {
        return actor.mayView(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID)
                .and(Departments.within(FOLLOW_UP_TASK.DEPARTMENT_ID, department))
                .and(rule == null ? trueCondition() : FOLLOW_UP_TASK.RULE_ID.eq(rule));
    }

    /** The moments of the period. */
    Condition within(Field<Instant> moment) {
        return moment.ge(from.atStartOfDay(zone).toInstant())
                .and(moment.lt(to.plusDays(1).atStartOfDay(zone).toInstant()));
    }
}
