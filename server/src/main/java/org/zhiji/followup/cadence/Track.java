package org.zhiji.followup.cadence;

/** What contacts are made for. */
public enum Track {
    /** 开发跟进: somebody is to become a customer, or to buy again. */
    DEVELOPMENT,
    /** 维护回访: a customer is to stay one. */
    MAINTENANCE
}
