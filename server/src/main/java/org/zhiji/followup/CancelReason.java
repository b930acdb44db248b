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
    PLAN_UNDONE,
    /** The rule that wanted it was changed, or the customer does not fall under it any more. */
    RULE_CHANGED,
    /** Somebody spoke with the customer before; the interval begins anew. */
    CONTACTED
}
