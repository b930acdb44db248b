package org.zhiji.promise;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.PROMISE;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.zhiji.customer.HoldsOwner;

/** Who was promised something is not given up, nor forgotten as one of whom nothing was heard for long. */
@Component
class PromisesHoldOwners implements HoldsOwner {

    @Override
    public Condition holds(Field<UUID> customer) {
        return exists(selectOne()
                .from(PROMISE)
                .where(PROMISE.CUSTOMER_ID.eq(customer), PROMISE.STATUS.eq(inline(PromiseStatus.OPEN.name()))));
    }
}
