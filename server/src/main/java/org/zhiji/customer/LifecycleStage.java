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

    /** Where a customer stands who has bought so many times by now; work that was not paid for is no purchase. */
    LifecycleStage after(int purchases) {
        if (purchases == 0) {
            return this;
        }
        return switch (this) {
            case POTENTIAL, DISQUALIFIED, PROSPECT, FIRST_TIME -> purchases > 1 ? REPEAT : FIRST_TIME;
            case LOST -> REPEAT;
            case REPEAT, LOYAL, LIFELONG -> this;
        };
    }
}
