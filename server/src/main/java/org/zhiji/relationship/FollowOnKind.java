package org.zhiji.relationship;

/** What something heard can become in one click. */
enum FollowOnKind {
    /** Something to do, in the list of calls and visits. */
    TASK,
    /** Something the customer wants solved. */
    MATTER,
    NEED
}
