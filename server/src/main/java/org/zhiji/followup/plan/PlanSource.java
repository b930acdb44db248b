package org.zhiji.followup.plan;

/** Where the customers of a plan were chosen from. */
enum PlanSource {
    ORDERS,
    ABSENT
}
