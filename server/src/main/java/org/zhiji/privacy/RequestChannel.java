package org.zhiji.privacy;

/** How the request came. */
enum RequestChannel {
    PHONE,
    SMS,
    EMAIL,
    WECHAT,
    POST,
    VISIT
}
