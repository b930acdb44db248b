package org.zhiji.service;

/** Whether the customer agrees to be called after this order. */
public enum FollowUpConsent {
    YES,
    NO,
    NOT_ASKED
}
