package org.zhiji.complaint;

/** How the displeasure reached us. */
public enum ComplaintSource {
    FOLLOW_UP_CALL,
    INBOUND,
    VISIT,
    EMAIL,
    IM,
    WEB,
    LETTER,
    OEM,
    REGULATOR,
    MEDIA
}
