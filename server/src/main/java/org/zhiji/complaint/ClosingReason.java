package org.zhiji.complaint;

/** Why nothing more is done; only the first needs the customer's word in a second call. */
enum ClosingReason {
    CONFIRMED,
    NOT_JUSTIFIED,
    NOT_WANTED,
    UNREACHABLE,
    MERGED
}
