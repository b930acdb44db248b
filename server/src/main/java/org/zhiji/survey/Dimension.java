package org.zhiji.survey;

/** What a question is about. One of a questionnaire may ask about the visit as a whole. */
public enum Dimension {
    OVERALL,
    RELIABILITY,
    RESPONSIVENESS,
    COURTESY,
    COMMUNICATION,
    UNDERSTANDING,
    TANGIBLES,
    PRICE,
    LOYALTY,
    RESOLUTION,
    HANDLING,
    OWNERSHIP,
    COMPETITOR,
    DISTANCE,
    WARRANTY,
    USAGE,
    RETURN,
    CONSENT,
    OTHER
}
