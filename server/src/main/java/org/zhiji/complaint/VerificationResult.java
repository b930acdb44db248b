package org.zhiji.complaint;

/** What the customer says in the second call. */
public enum VerificationResult {
    SATISFIED,
    ACCEPTED,
    DISSATISFIED
}
