package org.zhiji.customer;

public enum InvalidReason {
    EMPTY,
    SUSPENDED,
    WRONG
}
