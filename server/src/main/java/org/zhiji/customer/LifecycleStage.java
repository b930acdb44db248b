package org.zhiji.customer;

public enum LifecycleStage {
    POTENTIAL,
    DISQUALIFIED,
    PROSPECT,
    FIRST_TIME,
    REPEAT,
    LOYAL,
    LIFELONG,
    LOST;

    /** Where a customer stands who has bought so many times by now. */
    LifecycleStage afterPurchase(int transactions) {
        return switch (this) {
            case POTENTIAL, DISQUALIFIED, PROSPECT, FIRST_TIME -> transactions > 1 ? REPEAT : FIRST_TIME;
            case LOST -> REPEAT;
            case REPEAT, LOYAL, LIFELONG -> this;
        };
    }
}
