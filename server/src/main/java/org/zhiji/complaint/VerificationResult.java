package org.zhiji.complaint;

/** What the customer says in the second call. */
enum VerificationResult {
    SATISFIED,
    ACCEPTED,
    DISSATISFIED
}
