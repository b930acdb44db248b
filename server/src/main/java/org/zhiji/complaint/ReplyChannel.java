package org.zhiji.complaint;

/** The way in which the customer was answered or tried to be reached. */
enum ReplyChannel {
    PHONE,
    VISIT,
    ON_SITE,
    EMAIL,
    IM,
    SMS,
    LETTER
}
