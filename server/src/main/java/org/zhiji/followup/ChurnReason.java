package org.zhiji.followup;

public enum ChurnReason {
    SOLD,
    SCRAPPED,
    COMPETITOR,
    PRICE,
    DISTANCE,
    ATTITUDE,
    QUALITY,
    WAITING,
    WARRANTY_EXPIRED,
    LOW_MILEAGE,
    OTHER
}
