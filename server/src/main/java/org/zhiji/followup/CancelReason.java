package org.zhiji.followup;

public enum CancelReason {
    CONSENT_WITHDRAWN,
    DO_NOT_CONTACT,
    ORDER_CANCELLED,
    CUSTOMER_REMOVED,
    COMPLAINT_DECIDED,
    OWNER_CHANGED,
    BY_HAND,
    /** Planned in one go and taken back before anybody had called. */
    PLAN_UNDONE
}
