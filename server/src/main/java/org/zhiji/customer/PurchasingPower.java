package org.zhiji.customer;

public enum PurchasingPower {
    HIGH,
    MEDIUM,
    LOW
}
