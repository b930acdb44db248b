package org.zhiji.complaint;

/** What the complaint is about. */
public enum ComplaintCategory {
    SERVICE_ATTITUDE,
    REPAIR_QUALITY,
    PRICE,
    TIME,
    PARTS,
    PRODUCT_QUALITY,
    ENVIRONMENT,
    CAR_CLEANLINESS,
    SALES,
    PRIVACY,
    OTHER
}
