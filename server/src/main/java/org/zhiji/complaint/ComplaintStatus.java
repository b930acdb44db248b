package org.zhiji.complaint;

/** Where a complaint stands; every state but the last is open. */
public enum ComplaintStatus {
    REGISTERED,
    REPORTED,
    INVESTIGATING,
    REPLIED,
    VERIFYING,
    CLOSED
}
