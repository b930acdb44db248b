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
    /** Nobody cared: what two thirds of those who leave a supplier say. */
    LACK_OF_CARE,
    OTHER
}
