package org.zhiji.exchange.row;

/** What a table may hold; one wide table may hold all three. */
public enum ImportKind {
    CUSTOMER,
    VEHICLE,
    WORK_ORDER
}
