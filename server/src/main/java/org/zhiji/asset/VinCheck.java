package org.zhiji.asset;

public enum VinCheck {
    VALID,
    CHECK_DIGIT_FAILED,
    /** Nothing to check: the car is known by its plate alone. */
    NONE
}
