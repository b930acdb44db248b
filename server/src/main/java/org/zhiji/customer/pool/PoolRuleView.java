package org.zhiji.customer.pool;

import org.zhiji.customer.CustomerKind;

record PoolRuleView(
        CustomerKind kind,
        boolean active,
        int dailyClaims,
        int capacity,
        int idleDays,
        int warningDays,
        int barredDays,
        int version) {

    static PoolRuleView of(PoolRule rule) {
        return new PoolRuleView(
                rule.kind(),
                rule.active(),
                rule.dailyClaims(),
                rule.capacity(),
                rule.idleDays(),
                rule.warningDays(),
                rule.barredDays(),
                rule.version());
    }
}
