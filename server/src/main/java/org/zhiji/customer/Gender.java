package org.zhiji.customer;

public enum Gender {
    MALE,
    FEMALE,
    UNKNOWN
}
