package org.zhiji.home;

/** What there is to act on. */
public enum ActionKind {
    APPROVAL,
    COMPLAINT,
    MEASURE,
    ISSUE
}
