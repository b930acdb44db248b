package org.zhiji.customer;

/** What personal data may be used for; each purpose is asked for by itself. */
public enum ConsentPurpose {
    SERVICE_FOLLOW_UP,
    MARKETING,
    PROFILING,
    SHARE_OEM,
    SENSITIVE,
    CASE_REFERENCE
}
