package org.zhiji.service;

public enum OrderStatus {
    RECEIVED,
    IN_REPAIR,
    QUALITY_CHECK,
    COMPLETED,
    DELIVERED,
    CANCELLED
}
