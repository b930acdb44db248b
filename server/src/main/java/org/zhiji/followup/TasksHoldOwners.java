package org.zhiji.followup;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.zhiji.customer.HoldsOwner;

/** Whom somebody still has to call. */
@Component
class TasksHoldOwners implements HoldsOwner {

    @Override
    public Condition holds(Field<UUID> customer) {
        return exists(selectOne()
                .from(FOLLOW_UP_TASK)
                .where(FOLLOW_UP_TASK.CUSTOMER_ID.eq(customer))
                .and(FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames())));
    }
}
