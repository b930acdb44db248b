package org.zhiji.followup;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

    /** Somebody has called today; or this one person, where given. */
    Condition called(@Nullable Condition byWhom) {
        return exists(selectOne()
                .from(CALL_ATTEMPT)
                .where(
                        CALL_ATTEMPT.TASK_ID.eq(FOLLOW_UP_TASK.ID),
                        CALL_ATTEMPT.AT.ge(start()),
                        CALL_ATTEMPT.AT.lt(end()),
                        byWhom == null ? noCondition() : byWhom));
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
