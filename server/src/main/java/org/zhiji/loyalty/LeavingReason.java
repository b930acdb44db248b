package org.zhiji.loyalty;

/** Why a customer left: the codes of the follow-up call and those that only become known otherwise. */
public enum LeavingReason {
    PRICE,
    DISTANCE,
    ATTITUDE,
    QUALITY,
    WAITING,
    WARRANTY_EXPIRED,
    LOW_MILEAGE,
    SOLD,
    SCRAPPED,
    MOVED,
    COMPETITOR,
    PARTS,
    COMPLAINT,
    LACK_OF_CARE,
    OTHER
}
