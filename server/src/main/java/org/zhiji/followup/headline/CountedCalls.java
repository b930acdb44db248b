package org.zhiji.followup.headline;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.zhiji.followup.TargetType;
import org.zhiji.followup.TaskStatus;
import org.zhiji.home.Days;
import org.zhiji.home.FigureScope;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;

/** The calls that the monthly report counts, of several periods in one statement; a test compares the two. */
record CountedCalls(Actor actor, FigureScope scope, List<Days> periods) {

    Table<?> table() {
        return scope.advisorId() == null
                ? FOLLOW_UP_TASK
                : FOLLOW_UP_TASK.join(WORK_ORDER).on(WORK_ORDER.ID.eq(FOLLOW_UP_TASK.WORK_ORDER_ID));
    }

    Condition due() {
        return FOLLOW_UP_TASK
                .PLANNED_DATE
                .between(inline(first()), inline(last()))
                .and(FOLLOW_UP_TASK.PARENT_TASK_ID.isNull())
                .and(FOLLOW_UP_TASK.TARGET_TYPE.in(TargetType.POST_SERVICE.name(), TargetType.LONG_ABSENT.name()))
                .and(FOLLOW_UP_TASK.STATUS.ne(TaskStatus.CANCELLED.name()).or(FOLLOW_UP_TASK.ATTEMPT_COUNT.gt(0)))
                .and(actor.mayView(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID))
                .and(Departments.within(FOLLOW_UP_TASK.DEPARTMENT_ID, scope.departmentId()))
                .and(scope.callerId() == null ? trueCondition() : FOLLOW_UP_TASK.CALLER_ID.eq(scope.callerId()))
                .and(scope.advisorId() == null ? trueCondition() : WORK_ORDER.SERVICE_ADVISOR_ID.eq(scope.advisorId()));
    }

    /** By the end of its period: what comes later belongs to the next one's report. */
    Condition successful() {
        return FOLLOW_UP_TASK
                .STATUS
                .eq(TaskStatus.SUCCESS.name())
                .and(or(periods.stream()
                        .map(it -> in(it).and(FOLLOW_UP_TASK.CLOSED_AT.lt(it.asOf())))
                        .toList()));
    }

    /** The place of the period in the list. */
    Field<Integer> period() {
        CaseConditionStep<Integer> place = null;
        for (int i = 0; i < periods.size(); i++) {
            var in = in(periods.get(i));
            place = place == null ? when(in, inline(i)) : place.when(in, inline(i));
        }
        return Objects.requireNonNull(place);
    }

    private static Condition in(Days days) {
        return FOLLOW_UP_TASK.PLANNED_DATE.between(inline(days.from()), inline(days.to()));
    }

    private @Nullable LocalDate first() {
        return periods.stream().map(Days::from).min(Comparator.naturalOrder()).orElse(null);
    }

    private @Nullable LocalDate last() {
        return periods.stream().map(Days::to).max(Comparator.naturalOrder()).orElse(null);
    }
}
