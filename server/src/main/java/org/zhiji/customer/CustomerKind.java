package org.zhiji.customer;

public enum CustomerKind {
    END_CUSTOMER,
    KEY_ACCOUNT,
    CHANNEL_PARTNER,
    PARTNER_UNIT
}
