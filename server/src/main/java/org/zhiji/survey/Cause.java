package org.zhiji.survey;

/** Categories that are offered after an answer that was not the wanted one. */
public enum Cause {
    RECEPTION,
    EXPLANATION,
    ATTITUDE,
    WAITING,
    DELIVERY_TIME,
    REPAIR_QUALITY,
    QUALITY,
    PRICE,
    CLEANLINESS,
    ENVIRONMENT,
    REMINDER,
    LACK_OF_CARE,
    PROMISE,
    HANDLING,
    UNRESOLVED,
    SOLD,
    SCRAPPED,
    COMPETITOR,
    DISTANCE,
    WARRANTY_EXPIRED,
    LOW_MILEAGE,
    LOYALTY,
    OTHER
}
