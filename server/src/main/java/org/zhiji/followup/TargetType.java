package org.zhiji.followup;

/** Why we call somebody. */
public enum TargetType {
    POST_SERVICE,
    LONG_ABSENT,
    COMPLAINT_CHECK
}
