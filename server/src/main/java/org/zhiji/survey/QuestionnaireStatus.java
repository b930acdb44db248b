package org.zhiji.survey;

/** A version is written, then used, then replaced or given up. */
public enum QuestionnaireStatus {
    DRAFT,
    PUBLISHED,
    RETIRED
}
