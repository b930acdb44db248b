package org.zhiji.loyalty;

/** Why a customer moved. */
public enum LifecycleRule {
    FIRST_PAYMENT,
    SECOND_PAYMENT,
    PAYMENT_OF_A_LOST,
    LOYAL_ENOUGH,
    LOYAL_NO_MORE,
    ABSENT,
    CARS_GONE,
    SAID_SO,
    CONFIRMED_FOR_LIFE,
    FILTERED_OUT,
    RESTORED,
    APPROVED_AS_PROSPECT
}
