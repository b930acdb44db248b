package org.zhiji.approval;

/** How far a request has come. */
public enum ApprovalStatus {
    /** Somebody has to decide. */
    PENDING,
    /** The applicant has to correct it and send it in again. */
    RETURNED,
    APPROVED,
    REFUSED,
    /** By the applicant; it can be sent in again. */
    WITHDRAWN
}
