package org.zhiji.followup.intake;

/** What of an order the desk finds right or wrong when it calls. */
enum OrderData {
    PHONE,
    NAME,
    PLATE,
    CONSENT,
    MILEAGE,
    ITEMS
}
