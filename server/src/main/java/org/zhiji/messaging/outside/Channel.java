package org.zhiji.messaging.outside;

/** By which a message leaves the house. */
enum Channel {
    MAIL,
    WECOM,
    DINGTALK,
    FEISHU,
    /** To a customer; the others tell our own people. */
    SMS
}
