package org.zhiji.customer;

public enum ConsentStatus {
    GRANTED,
    REFUSED,
    WITHDRAWN
}
