package org.zhiji.followup.report;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;
import static zhiji.sql.tenant.Tables.ANSWER;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.QUESTION;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.CallOutcome;
import org.zhiji.followup.ChurnReason;
import org.zhiji.followup.TargetType;
import org.zhiji.followup.TaskStatus;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Count;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import org.zhiji.survey.AnswerValue;
import zhiji.sql.tenant.tables.Employee;

/** The rows behind a figure: as many of them as the figure says. */
@Repository
class ReportRows {

    private static final Employee CALLER = EMPLOYEE.as("caller");
    private static final Employee ADVISOR = EMPLOYEE.as("advisor");

    private final DSLContext db;
    private final Time time;

    ReportRows(DSLContext db, Time time) {
        this.db = db;
        this.time = time;
    }

    /** Which of the three quantities of block A. */
    enum Part {
        DUE,
        CARRIED_OUT,
        SUCCESSFUL,
        UNSUCCESSFUL,
        /** Planned in the month before and successful after its cut-off. */
        LATE_SUCCESS
    }

    /** The line of those without a caller, or without a service advisor. */
    enum Nobody {
        CALLER,
        ADVISOR
    }

    /**
     * @param failure why there was no record; empty: does not matter
     * @param churn   why the car stayed away
     * @param from    with {@code to} cuts out a week
     */
    record CallFilter(
            Part part,
            @Nullable TargetType type,
            List<FailureReason> failure,
            @Nullable ChurnReason churn,
            boolean willReturn,
            @Nullable Nobody nobody,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** @param favourable absent: not answered */
    record AnswerFilter(String question, @Nullable Boolean favourable) {}

    record ReportCallRow(
            UUID taskId,
            String taskNo,
            TargetType targetType,
            LocalDate plannedDate,
            TaskStatus status,
            @Nullable CallOutcome lastOutcome,
            @Nullable UUID recordId,
            UUID customerId,
            String customerName,
            @Nullable String orderNo,
            @Nullable String callerName,
            @Nullable String advisorName) {}

    record ReportAnswerRow(
            UUID recordId,
            String recordNo,
            LocalDate plannedDate,
            AnswerValue value,
            @Nullable String remark,
            UUID customerId,
            String customerName,
            @Nullable String orderNo,
            @Nullable String advisorName) {}

    Page<ReportCallRow> calls(DueCalls calls, CallFilter filter, @Nullable Cursor after, int size) {
        var condition = part(calls, filter).and(failed(calls, filter)).and(narrowed(filter));
        var from = DueCalls.CALLS
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                .leftJoin(FOLLOW_UP_RECORD)
                .on(FOLLOW_UP_RECORD.TASK_ID.eq(FOLLOW_UP_TASK.ID))
                .leftJoin(CALLER)
                .on(CALLER.ID.eq(FOLLOW_UP_TASK.CALLER_ID))
                .leftJoin(ADVISOR)
                .on(ADVISOR.ID.eq(WORK_ORDER.SERVICE_ADVISOR_ID));
        var rows = db.select(
                        FOLLOW_UP_TASK.ID,
                        FOLLOW_UP_TASK.TASK_NO,
                        FOLLOW_UP_TASK.TARGET_TYPE.convertFrom(TargetType::valueOf),
                        FOLLOW_UP_TASK.PLANNED_DATE,
                        FOLLOW_UP_TASK.STATUS.convertFrom(TaskStatus::valueOf),
                        calls.lastOutcome().convertFrom(ReportRows::outcome),
                        FOLLOW_UP_RECORD.ID,
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        WORK_ORDER.ORDER_NO,
                        CALLER.NAME,
                        ADVISOR.NAME)
                .from(from)
                .where(condition, behind(after))
                .orderBy(FOLLOW_UP_TASK.PLANNED_DATE, FOLLOW_UP_TASK.ID)
                .limit(size + 1)
                .fetch(mapping(ReportCallRow::new));
        return Page.of(
                rows,
                size,
                last -> Cursor.of(last.plannedDate(), last.taskId()),
                after == null ? Count.of(db, from, condition) : null);
    }

    Page<ReportAnswerRow> answers(DueCalls calls, AnswerFilter filter, @Nullable Cursor after, int size) {
        var condition = calls.condition()
                .and(calls.successful())
                .and(FOLLOW_UP_TASK.TARGET_TYPE.eq(TargetType.POST_SERVICE.name()))
                .and(QUESTION.CODE.eq(filter.question()))
                .and(value(filter));
        var from = DueCalls.ANSWERS
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                .leftJoin(ADVISOR)
                .on(ADVISOR.ID.eq(WORK_ORDER.SERVICE_ADVISOR_ID));
        var rows = db.select(
                        FOLLOW_UP_RECORD.ID,
                        FOLLOW_UP_RECORD.RECORD_NO,
                        FOLLOW_UP_TASK.PLANNED_DATE,
                        ANSWER.VALUE.convertFrom(AnswerValue::valueOf),
                        ANSWER.REMARK,
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        WORK_ORDER.ORDER_NO,
                        ADVISOR.NAME)
                .from(from)
                .where(
                        condition,
                        after == null
                                ? noCondition()
                                : row(FOLLOW_UP_TASK.PLANNED_DATE, FOLLOW_UP_RECORD.ID)
                                        .gt(after.date(0), after.id(1)))
                .orderBy(FOLLOW_UP_TASK.PLANNED_DATE, FOLLOW_UP_RECORD.ID)
                .limit(size + 1)
                .fetch(mapping(ReportAnswerRow::new));
        return Page.of(
                rows,
                size,
                last -> Cursor.of(last.plannedDate(), last.recordId()),
                after == null ? Count.of(db, from, condition) : null);
    }

    private static @Nullable CallOutcome outcome(@Nullable String name) {
        return name == null ? null : CallOutcome.valueOf(name);
    }

    private static Condition behind(@Nullable Cursor after) {
        return after == null
                ? noCondition()
                : row(FOLLOW_UP_TASK.PLANNED_DATE, FOLLOW_UP_TASK.ID).gt(after.date(0), after.id(1));
    }

    private Condition part(DueCalls calls, CallFilter filter) {
        return switch (filter.part()) {
            case DUE -> calls.condition();
            case CARRIED_OUT -> calls.condition().and(calls.lastOutcome().isNotNull());
            case SUCCESSFUL -> calls.condition().and(calls.successful());
            case UNSUCCESSFUL -> calls.condition().and(calls.successful().not());
            case LATE_SUCCESS -> calls.lateSuccess(time.zone());
        };
    }

    private static Condition failed(DueCalls calls, CallFilter filter) {
        if (filter.failure().isEmpty()) {
            return trueCondition();
        }
        var outcomes = Arrays.stream(CallOutcome.values())
                .filter(outcome -> filter.failure().contains(FailureReason.after(outcome)))
                .map(Enum::name)
                .toList();
        var ended = calls.lastOutcome().in(outcomes);
        return calls.successful()
                .not()
                .and(
                        filter.failure().contains(FailureReason.NOT_CARRIED_OUT)
                                ? ended.or(calls.lastOutcome().isNull())
                                : ended);
    }

    private static Condition value(AnswerFilter filter) {
        if (filter.favourable() == null) {
            return ANSWER.VALUE.eq(AnswerValue.NOT_ANSWERED.name());
        }
        return filter.favourable()
                ? ANSWER.VALUE.eq(QUESTION.POSITIVE_ANSWER)
                : ANSWER.VALUE.ne(QUESTION.POSITIVE_ANSWER).and(ANSWER.VALUE.ne(AnswerValue.NOT_ANSWERED.name()));
    }

    private static Condition narrowed(CallFilter filter) {
        Condition condition = trueCondition();
        if (filter.type() != null) {
            condition =
                    condition.and(FOLLOW_UP_TASK.TARGET_TYPE.eq(filter.type().name()));
        }
        if (filter.from() != null) {
            condition = condition.and(FOLLOW_UP_TASK.PLANNED_DATE.ge(filter.from()));
        }
        if (filter.to() != null) {
            condition = condition.and(FOLLOW_UP_TASK.PLANNED_DATE.le(filter.to()));
        }
        if (filter.churn() != null) {
            condition = condition.and(
                    FOLLOW_UP_RECORD.CHURN_REASON.eq(filter.churn().name()));
        }
        if (filter.willReturn()) {
            condition = condition.and(FOLLOW_UP_RECORD.WILL_RETURN.isTrue());
        }
        return switch (filter.nobody()) {
            case null -> condition;
            case CALLER -> condition.and(FOLLOW_UP_TASK.CALLER_ID.isNull());
            case ADVISOR -> condition.and(WORK_ORDER.SERVICE_ADVISOR_ID.isNull());
        };
    }
}
