package org.zhiji.complaint;

/** How far a compensation has come. */
enum CompensationStatus {
    ASKED,
    RETURNED,
    REFUSED,
    WITHDRAWN,
    AGREED
}
