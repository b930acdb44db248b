package org.zhiji.customer;

public enum CustomerType {
    PERSON,
    ORGANIZATION
}
