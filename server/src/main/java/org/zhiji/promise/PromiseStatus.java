package org.zhiji.promise;

/** What became of a promise. What was broken stays so in the figures, also when it is made good. */
enum PromiseStatus {
    OPEN,
    KEPT,
    BROKEN,
    /** Was none, or the customer does not want it any more; it counts nowhere. */
    WITHDRAWN
}
