package org.zhiji.customer;

/** A way to address somebody, as consent and do-not-contact name it. */
public enum ContactChannel {
    PHONE,
    SMS,
    EMAIL,
    WECHAT,
    POST,
    ANY
}
