package org.zhiji.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.web.ExpectedVersion;

@RestController
@RequestMapping("/api/follow-up/outcome-rules")
class OutcomeRulesController {

    private final FollowUpSettingsStore settings;
    private final OutcomeRules rules;
    private final ChangeOutcomeRules change;

    OutcomeRulesController(FollowUpSettingsStore settings, OutcomeRules rules, ChangeOutcomeRules change) {
        this.settings = settings;
        this.rules = rules;
        this.change = change;
    }

    record OutcomeRulesForm(@NotEmpty @Size(max = 20) List<@Valid OutcomeRule> rules) {}

    @GetMapping
    @Requires({Right.FOLLOW_UP_VIEW, Right.POLICY_EDIT})
    ResponseEntity<List<OutcomeRule>> getOutcomeRules() {
        var version = settings.versioned().version();
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(version)).body(rules.all());
    }

    @PutMapping
    @Requires(Right.POLICY_EDIT)
    ResponseEntity<List<OutcomeRule>> changeOutcomeRules(
            Actor actor, ExpectedVersion version, @Valid @RequestBody OutcomeRulesForm form) {
        var changed = change.run(actor, form.rules(), version);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(changed)).body(rules.all());
    }
}
