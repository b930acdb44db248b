package org.zhiji.relationship;

/** How the customer took it. */
enum CustomerResponse {
    WARM,
    NEUTRAL,
    COOL
}
