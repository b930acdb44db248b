package org.zhiji.customer.pool;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;

/** Switches the pool of a kind on or off and sets its limits. */
@Component
class ChangePoolRule {

    private final PoolRules rules;
    private final AuditLog audit;

    ChangePoolRule(PoolRules rules, AuditLog audit) {
        this.rules = rules;
        this.audit = audit;
    }

    @Transactional
    public PoolRule run(Actor actor, String kind, PoolRuleForm form, ExpectedVersion expected, Instant now) {
        var before = rules.lock(kind).orElseThrow(() -> Problem.notFound("customer-pool-rule"));
        expected.check(before.version());
        if (form.warningDays() >= form.idleDays()) {
            throw Problem.invalid(FieldError.of("warningDays", "customer.invalid.pool-warning"));
        }
        // Switched on again it begins anew: what nobody looked at meanwhile is not gone overnight.
        var since = before.active() ? before.activeSince() : now;
        var after = new PoolRule(
                before.kind(),
                form.active() ? since : null,
                form.dailyClaims(),
                form.capacity(),
                form.idleDays(),
                form.warningDays(),
                form.barredDays(),
                before.version() + 1);
        rules.save(after);
        audit.record(
                actor.id(),
                "customer-pool-rule",
                new UUID(0, before.kind().ordinal() + 1L),
                AuditAction.UPDATED,
                PoolRuleView.of(before),
                PoolRuleView.of(after));
        return after;
    }
}
