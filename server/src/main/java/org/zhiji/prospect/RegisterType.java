package org.zhiji.prospect;

enum RegisterType {
    FAMILY_FRIENDS,
    INDIVIDUALS,
    GROUPS,
    INFLUENTIAL,
    PERIODICALS,
    LOST_CUSTOMERS,
    COMPETITOR_CUSTOMERS,
    PARTNER_UNITS,
    CUSTOM
}
