package org.zhiji.care;

/** What has become of a gift. */
enum GiftStatus {
    /** Above a cap: somebody has to agree first. */
    ASKED,
    RETURNED,
    REFUSED,
    WITHDRAWN,
    /** May be given. */
    AGREED,
    GIVEN,
    /** The person did not take it; nothing more is offered. */
    DECLINED
}
