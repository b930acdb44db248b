package org.zhiji.exchange.row;

/** What a table may hold; one wide table may hold the first three, and what was spoken with customers is a table of its own. */
public enum ImportKind {
    CUSTOMER,
    VEHICLE,
    WORK_ORDER,
    CONTACT
}
