package org.zhiji.exchange;

/** Why a record of an import is not taken back by itself. */
enum KeptReason {
    /** Somebody has changed it since. */
    CHANGED,
    /** Somebody works with it: a call was made, a complaint opened, an order added. */
    IN_USE,
    /** It is outside of what the person may change. */
    NOT_YOURS,
    /** What it was before is impossible today. */
    REFUSED
}
