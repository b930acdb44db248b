package org.zhiji.platform.audit;

/** What was done to a record. */
public enum AuditAction {
    CREATED,
    UPDATED,
    DELETED,
    RESTORED,
    REVEALED,
    SIGNED_IN,
    EXPORTED
}
