package org.zhiji.followup.report;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.ANSWER;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.QUESTION;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.zhiji.followup.TargetType;
import org.zhiji.followup.TaskStatus;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;

/**
 * What every figure of the report counts: the calls planned in the period, after a service or to a car long absent. A
 * second call belongs to the first and the check of a complaint to the complaint; neither is due by itself.
 *
 * <p>The conditions speak of the tables in {@link #CALLS}.
 *
 * @param cutOff  what happens from this moment on does not count: the end of the period, or the submission if earlier
 * @param lastDay until then calls are due: of a month that is not over, the days to come are not
 */
record DueCalls(Actor actor, ReportPeriod period, ReportScope scope, Instant cutOff, LocalDate lastDay) {

    /** @param now a month that is not over yet counts up to this moment */
    static DueCalls of(Actor actor, ReportPeriod period, ReportScope scope, Instant now, ZoneId zone) {
        var end = period.endsAt(zone);
        return now.isBefore(end)
                ? new DueCalls(actor, period, scope, now.plusNanos(1_000), LocalDate.ofInstant(now, zone))
                : new DueCalls(actor, period, scope, end, period.to());
    }

    /** Calls with the order that each is about. */
    static final Table<Record> CALLS =
            FOLLOW_UP_TASK.leftJoin(WORK_ORDER).on(WORK_ORDER.ID.eq(FOLLOW_UP_TASK.WORK_ORDER_ID));

    /** The same with what was recorded of them. */
    static final Table<Record> RECORDS =
            CALLS.join(FOLLOW_UP_RECORD).on(FOLLOW_UP_RECORD.TASK_ID.eq(FOLLOW_UP_TASK.ID));

    /** The same with every answer and its question. */
    static final Table<Record> ANSWERS = RECORDS.join(ANSWER)
            .on(ANSWER.RECORD_ID.eq(FOLLOW_UP_RECORD.ID))
            .join(QUESTION)
            .on(QUESTION.ID.eq(ANSWER.QUESTION_ID));

    /** The dimension of the one question about the visit as a whole. */
    static final String OVERALL = "OVERALL";

    /** The days stand in the text: a plan for any days at all would take a month for three calls. */
    Condition condition() {
        return FOLLOW_UP_TASK
                .PLANNED_DATE
                .between(inline(period.from()), inline(lastDay))
                .and(counted());
    }

    /** The same calls without the bounds of the period. */
    Condition counted() {
        return FOLLOW_UP_TASK
                .PARENT_TASK_ID
                .isNull()
                .and(FOLLOW_UP_TASK.TARGET_TYPE.in(TargetType.POST_SERVICE.name(), TargetType.LONG_ABSENT.name()))
                .and(FOLLOW_UP_TASK.STATUS.ne(TaskStatus.CANCELLED.name()).or(FOLLOW_UP_TASK.ATTEMPT_COUNT.gt(0)))
                .and(actor.mayView(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID))
                .and(narrowed());
    }

    Condition successful() {
        return FOLLOW_UP_TASK.STATUS.eq(TaskStatus.SUCCESS.name()).and(FOLLOW_UP_TASK.CLOSED_AT.lt(cutOff));
    }

    /** Calls of the period before that succeeded only after its cut-off. */
    Condition lateSuccess(ZoneId zone) {
        var before = period.before();
        return FOLLOW_UP_TASK
                .PLANNED_DATE
                .between(inline(before.from()), inline(before.to()))
                .and(FOLLOW_UP_TASK.CLOSED_AT.ge(before.endsAt(zone)))
                .and(counted())
                .and(successful());
    }

    /** How the last attempt before the cut-off ended; null when there was none. */
    Field<String> lastOutcome() {
        return field(select(CALL_ATTEMPT.OUTCOME)
                .from(CALL_ATTEMPT)
                .where(CALL_ATTEMPT.TASK_ID.eq(FOLLOW_UP_TASK.ID), CALL_ATTEMPT.AT.lt(cutOff))
                .orderBy(CALL_ATTEMPT.SEQ.desc())
                .limit(1));
    }

    /** Somebody has called before the cut-off. What was closed by then needs no look at its attempts. */
    Condition carriedOut() {
        return FOLLOW_UP_TASK
                .ATTEMPT_COUNT
                .gt(0)
                .and(FOLLOW_UP_TASK
                        .CLOSED_AT
                        .lt(cutOff)
                        .or(exists(selectOne()
                                .from(CALL_ATTEMPT)
                                .where(CALL_ATTEMPT.TASK_ID.eq(FOLLOW_UP_TASK.ID), CALL_ATTEMPT.AT.lt(cutOff)))));
    }

    Condition narrowed() {
        var condition = Departments.within(FOLLOW_UP_TASK.DEPARTMENT_ID, scope.departmentId());
        if (scope.advisorId() != null) {
            condition = condition.and(WORK_ORDER.SERVICE_ADVISOR_ID.eq(scope.advisorId()));
        }
        if (scope.callerId() != null) {
            condition = condition.and(FOLLOW_UP_TASK.CALLER_ID.eq(scope.callerId()));
        }
        return condition;
    }
}
