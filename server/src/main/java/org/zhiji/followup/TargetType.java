package org.zhiji.followup;

/** Why we call somebody. */
public enum TargetType {
    POST_SERVICE,
    LONG_ABSENT,
    COMPLAINT_CHECK,
    /** At an interval. */
    REVISIT,
    NEW_CUSTOMER,
    /** A date, or something that happened a while ago. */
    CARE,
    WIN_BACK
}
