package org.zhiji.messaging.outside;

/** Whose messenger the group is of. */
enum RobotKind {
    WECOM,
    DINGTALK,
    FEISHU;

    Channel channel() {
        return Channel.valueOf(name());
    }
}
