package org.zhiji.handover;

/** Proposed to the successor; then confirmed or declined by that person, or taken back by whoever proposed it. */
enum HandoverStatus {
    PROPOSED,
    CONFIRMED,
    DECLINED,
    WITHDRAWN
}
