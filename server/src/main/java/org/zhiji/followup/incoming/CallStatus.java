package org.zhiji.followup.incoming;

/** How far a call that comes in has got. */
enum CallStatus {
    RINGING,
    ANSWERED,
    /** To be returned on its own day. */
    MISSED,
    RETURNED
}
