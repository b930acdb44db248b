package org.zhiji.handover;

/** Why work changes hands: the person leaves the company, takes another post, is away for long. */
enum HandoverReason {
    LEAVING,
    TRANSFER,
    ABSENCE
}
