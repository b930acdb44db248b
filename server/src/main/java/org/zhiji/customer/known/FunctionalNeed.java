package org.zhiji.customer.known;

/** The twelve things that everybody wants of a service, whatever it is about. */
enum FunctionalNeed {
    SECURITY,
    ORDER,
    PROMPTNESS,
    RECOGNITION,
    WELCOME,
    COMFORT,
    UNDERSTANDING,
    HELP,
    IMPORTANCE,
    PRAISE,
    RESPECT,
    TRUST
}
