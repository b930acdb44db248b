package org.zhiji.exchange.row;

/** How {@code 9/1/2026} is meant. */
public enum DateOrder {
    MONTH_FIRST,
    DAY_FIRST
}
