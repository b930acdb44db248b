package org.zhiji.customer.pool;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;

@RestController
@RequestMapping("/api/customer-pool")
class CustomerPoolController {

    private final PoolRules rules;
    private final ChangePoolRule changePoolRule;
    private final PoolStanding standing;
    private final ClaimCustomers claimCustomers;
    private final ReturningSoon returning;
    private final Time time;

    CustomerPoolController(
            PoolRules rules,
            ChangePoolRule changePoolRule,
            PoolStanding standing,
            ClaimCustomers claimCustomers,
            ReturningSoon returning,
            Time time) {
        this.rules = rules;
        this.changePoolRule = changePoolRule;
        this.standing = standing;
        this.claimCustomers = claimCustomers;
        this.returning = returning;
        this.time = time;
    }

    @GetMapping("/rules")
    @Requires({Right.CUSTOMER_VIEW, Right.POLICY_EDIT})
    List<PoolRuleView> listPoolRules() {
        return rules.all().stream().map(PoolRuleView::of).toList();
    }

    @PutMapping("/rules/{kind}")
    @Requires(Right.POLICY_EDIT)
    ResponseEntity<PoolRuleView> changePoolRule(
            Actor actor, @PathVariable String kind, ExpectedVersion version, @Valid @RequestBody PoolRuleForm form) {
        var changed = changePoolRule.run(actor, kind, form, version, time.now());
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(changed.version())).body(PoolRuleView.of(changed));
    }

    /** What the person has of each kind and may still claim today. */
    @GetMapping("/standing")
    @Requires(Right.CUSTOMER_EDIT)
    List<PoolStanding.KindStanding> showPoolStanding(Actor actor) {
        return standing.of(actor, time.now());
    }

    @PostMapping("/claims")
    @Requires(Right.CUSTOMER_EDIT)
    ClaimView claimCustomers(Actor actor, @Valid @RequestBody ClaimForm form) {
        return claimCustomers.run(actor, form.ids(), time.now());
    }

    /** What goes back soon: the person's own, or of everybody whose customers the person may change. */
    @GetMapping("/returns")
    @Requires(Right.CUSTOMER_EDIT)
    ReturningView listPoolReturns(Actor actor, @RequestParam(defaultValue = "true") boolean mine) {
        return returning.of(actor, mine, time.now());
    }
}
