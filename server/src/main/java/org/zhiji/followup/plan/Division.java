package org.zhiji.followup.plan;

/** How calls are shared among callers. */
enum Division {
    /** Each call goes where there is least to do, so that in the end all have about the same. */
    LEAST_LOADED,
    /** Each caller gets the same number of new calls, whatever there is already. */
    EVENLY
}
