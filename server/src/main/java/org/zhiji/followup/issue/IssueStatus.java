package org.zhiji.followup.issue;

/** How an item stands; it is withdrawn when the record it came from was corrected and no longer asks for it. */
public enum IssueStatus {
    OPEN,
    DONE,
    WITHDRAWN
}
