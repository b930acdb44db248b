package org.zhiji.messaging.outside;

/** Of what an employee wants to be told by mail. */
enum MailPreference {
    NONE,
    URGENT,
    ALL
}
