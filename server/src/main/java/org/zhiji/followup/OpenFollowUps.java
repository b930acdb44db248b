package org.zhiji.followup;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.customer.OverviewPart;
import org.zhiji.identity.Actor;

/** The calls that are still to be made, on the customer's page. */
@Component
class OpenFollowUps implements OverviewPart {

    record OpenFollowUp(
            UUID id,
            String taskNo,
            TargetType targetType,
            TaskStatus status,
            LocalDate plannedDate,
            @Nullable Instant nextAttemptAt,
            @Nullable String callerName) {}

    @Override
    public String name() {
        return "followUps";
    }

    @Override
    public Field<? extends List<?>> rows(Actor actor, Field<UUID> customerId) {
        return multiset(select(
                                FOLLOW_UP_TASK.ID,
                                FOLLOW_UP_TASK.TASK_NO,
                                FOLLOW_UP_TASK.TARGET_TYPE.convertFrom(TargetType::valueOf),
                                FOLLOW_UP_TASK.STATUS.convertFrom(TaskStatus::valueOf),
                                FOLLOW_UP_TASK.PLANNED_DATE,
                                FOLLOW_UP_TASK.NEXT_ATTEMPT_AT,
                                EMPLOYEE.NAME)
                        .from(FOLLOW_UP_TASK)
                        .leftJoin(EMPLOYEE)
                        .on(EMPLOYEE.ID.eq(FOLLOW_UP_TASK.CALLER_ID))
                        .where(
                                FOLLOW_UP_TASK.CUSTOMER_ID.eq(customerId),
                                FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames()),
                                actor.mayView(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID))
                        .orderBy(FOLLOW_UP_TASK.PLANNED_DATE, FOLLOW_UP_TASK.ID))
                .convertFrom(rows -> rows.map(mapping(OpenFollowUp::new)));
    }
}
