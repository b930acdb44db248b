package org.zhiji.followup.cadence;

/** Who makes the contacts of a rule. */
public enum Assignee {
    /** Who looks after the customer; the callers of the branch where nobody does. */
    OWNER,
    /** Who has least to do. */
    LEAST_LOADED,
    /** One after the other. */
    ROUND_ROBIN
}
