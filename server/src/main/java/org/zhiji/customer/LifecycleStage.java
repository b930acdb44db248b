package org.zhiji.customer;

public enum LifecycleStage {
    POTENTIAL,
    DISQUALIFIED,
    PROSPECT,
    FIRST_TIME,
    REPEAT,
    LOYAL,
    LIFELONG,
    LOST
}
