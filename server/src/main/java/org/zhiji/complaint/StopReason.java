package org.zhiji.complaint;

/** What ended a clock. */
enum StopReason {
    MET,
    DELIVERED_AUTOMATICALLY,
    NOT_WANTED,
    UNREACHABLE,
    CLOSED,
    MERGED
}
