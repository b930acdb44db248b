package org.zhiji.customer.pool;

import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.CUSTOMER_POOL_RULE;

import org.jooq.Condition;
import org.springframework.stereotype.Component;
import org.zhiji.customer.LeftToThePool;

/** The same refusals as for one customer that its owner gives up. */
@Component
class PoolTakes implements LeftToThePool {

    private final DueReturns due;

    PoolTakes(DueReturns due) {
        this.due = due;
    }

    @Override
    public Condition takes() {
        return CUSTOMER.STATUS
                .eq("ACTIVE")
                .and(CUSTOMER.KIND.in(select(CUSTOMER_POOL_RULE.KIND)
                        .from(CUSTOMER_POOL_RULE)
                        .where(CUSTOMER_POOL_RULE.ACTIVE_SINCE.isNotNull())))
                .and(due.held().not());
    }
}
