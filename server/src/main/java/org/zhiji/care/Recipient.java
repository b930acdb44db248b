package org.zhiji.care;

/** Whom a gift is for: what is given to staff of an organisation can be taken for bribery. */
enum Recipient {
    CONSUMER,
    STAFF_OF_ORG
}
