package org.zhiji.customer;

import org.jooq.Condition;

/** Which customers the pool takes when their owner lays them down: of a kind it works for, and owed nothing by anybody. */
public interface LeftToThePool {

    /** Over rows of the table of customers. */
    Condition takes();
}
