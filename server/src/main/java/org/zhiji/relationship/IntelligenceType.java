package org.zhiji.relationship;

/** What is learnt by the way. */
enum IntelligenceType {
    FEEDBACK,
    NEED_CHANGE,
    ORG_CHANGE,
    PURCHASE_SIGNAL,
    COMPETITOR
}
