package org.zhiji.followup.headline;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;
import org.zhiji.followup.TargetType;
import org.zhiji.followup.TaskStatus;
import org.zhiji.home.Days;
import org.zhiji.home.FigureScope;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;

/**
 * The calls that the monthly report counts, of several periods in one statement; a test compares the two. Each period is
 * a row beside its calls: asking of every call in which of thirteen periods it lies would take longer than reading it.
 */
record CountedCalls(Actor actor, FigureScope scope, List<Days> periods) {

    private static final Field<Integer> PLACE = field("period.place", Integer.class);
    private static final Field<LocalDate> FROM = field("period.from_day", LocalDate.class);
    private static final Field<LocalDate> TO = field("period.to_day", LocalDate.class);
    private static final Field<Instant> AS_OF = field("period.as_of", Instant.class);

    Table<?> table() {
        var calls = asked().asTable("period").join(FOLLOW_UP_TASK).on(FOLLOW_UP_TASK.PLANNED_DATE.between(FROM, TO));
        return scope.advisorId() == null
                ? calls
                : calls.join(WORK_ORDER).on(WORK_ORDER.ID.eq(FOLLOW_UP_TASK.WORK_ORDER_ID));
    }

    private Select<Record4<Integer, LocalDate, LocalDate, Instant>> asked() {
        return IntStream.range(0, periods.size())
                .mapToObj(place -> asked(place, periods.get(place)))
                .reduce((one, other) -> one.unionAll(other))
                .orElseThrow();
    }

    private static Select<Record4<Integer, LocalDate, LocalDate, Instant>> asked(int place, Days days) {
        return select(
                inline(place).as("place"),
                inline(days.from()).as("from_day"),
                inline(days.to()).as("to_day"),
                inline(days.asOf()).as("as_of"));
    }

    Condition due() {
        return FOLLOW_UP_TASK
                .PARENT_TASK_ID
                .isNull()
                .and(FOLLOW_UP_TASK.TARGET_TYPE.in(TargetType.POST_SERVICE.name(), TargetType.LONG_ABSENT.name()))
                .and(FOLLOW_UP_TASK.STATUS.ne(TaskStatus.CANCELLED.name()).or(FOLLOW_UP_TASK.ATTEMPT_COUNT.gt(0)))
                .and(actor.mayView(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID))
                .and(Departments.within(FOLLOW_UP_TASK.DEPARTMENT_ID, scope.departmentId()))
                .and(scope.callerId() == null ? trueCondition() : FOLLOW_UP_TASK.CALLER_ID.eq(scope.callerId()))
                .and(scope.advisorId() == null ? trueCondition() : WORK_ORDER.SERVICE_ADVISOR_ID.eq(scope.advisorId()));
    }

    /** By the end of its period: what comes later belongs to the next one's report. */
    Condition successful() {
        return FOLLOW_UP_TASK.STATUS.eq(TaskStatus.SUCCESS.name()).and(FOLLOW_UP_TASK.CLOSED_AT.lt(AS_OF));
    }

    /** The place of the period in the list. */
    Field<Integer> period() {
        return PLACE;
    }
}
