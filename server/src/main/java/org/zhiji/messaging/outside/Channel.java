package org.zhiji.messaging.outside;

/** By which a message leaves the house. */
enum Channel {
    MAIL,
    WECOM,
    DINGTALK,
    FEISHU
}
