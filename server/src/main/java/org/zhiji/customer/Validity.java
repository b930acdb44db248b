package org.zhiji.customer;

/** Whether a way to reach somebody works. */
public enum Validity {
    UNVERIFIED,
    VALID,
    INVALID
}
