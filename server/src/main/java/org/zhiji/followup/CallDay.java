package org.zhiji.followup;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** One day on which calls are made, and which tasks belong to it. An agreed time counts before the planned day. */
record CallDay(LocalDate date, Instant now, ZoneId zone) {

    static CallDay of(Instant now, ZoneId zone) {
        return new CallDay(LocalDate.ofInstant(now, zone), now, zone);
    }

    Instant start() {
        return date.atStartOfDay(zone).toInstant();
    }

    Instant end() {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    LocalDate dateOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    LocalDate dueOn(LocalDate plannedDate, @Nullable Instant nextAttemptAt) {
        return nextAttemptAt == null ? plannedDate : dateOf(nextAttemptAt);
    }

    /** Still to be called today, overdue ones too. */
    Condition open() {
        return openBefore(end(), date.plusDays(1));
    }

    Condition overdue() {
        return openBefore(start(), date);
    }

    /**
     * A task that is open or was called today. Both are found first, each by its own index, and as an array: an "or" or a
     * subquery would, among many joins, go through every call ever made.
     *
     * @param caller whose tasks and whose calls; nobody's in particular when absent
     */
    Condition concerns(@Nullable UUID caller) {
        var found = select(FOLLOW_UP_TASK.ID)
                .from(FOLLOW_UP_TASK)
                .where(open(), caller == null ? noCondition() : FOLLOW_UP_TASK.CALLER_ID.eq(caller))
                .union(select(CALL_ATTEMPT.TASK_ID)
                        .from(CALL_ATTEMPT)
                        .where(
                                CALL_ATTEMPT.AT.ge(start()),
                                CALL_ATTEMPT.AT.lt(end()),
                                caller == null ? noCondition() : CALL_ATTEMPT.EMPLOYEE_ID.eq(caller)));
        return FOLLOW_UP_TASK.ID.eq(any(array(found)));
    }

    private static Condition openBefore(Instant moment, LocalDate day) {
        return FOLLOW_UP_TASK
                .STATUS
                .in(TaskStatus.openNames())
                .and(FOLLOW_UP_TASK
                        .NEXT_ATTEMPT_AT
                        .lt(val(moment))
                        .or(FOLLOW_UP_TASK.NEXT_ATTEMPT_AT.isNull().and(FOLLOW_UP_TASK.PLANNED_DATE.lt(day))));
    }
}
