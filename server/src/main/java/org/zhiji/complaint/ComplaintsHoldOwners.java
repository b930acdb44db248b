package org.zhiji.complaint;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.COMPLAINT;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.zhiji.customer.HoldsOwner;

/** Who waits for an answer. */
@Component
class ComplaintsHoldOwners implements HoldsOwner {

    @Override
    public Condition holds(Field<UUID> customer) {
        return exists(selectOne()
                .from(COMPLAINT)
                .where(COMPLAINT.CUSTOMER_ID.eq(customer))
                .and(COMPLAINT.STATUS.ne("CLOSED")));
    }
}
