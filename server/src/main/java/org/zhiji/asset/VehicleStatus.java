package org.zhiji.asset;

public enum VehicleStatus {
    IN_USE,
    SOLD,
    SCRAPPED
}
