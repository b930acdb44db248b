package org.zhiji.followup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;

/** The administrator decides what follows which outcome. */
@Service
class ChangeOutcomeRules {

    private final FollowUpSettingsStore settings;
    private final OutcomeRules rules;
    private final AuditLog audit;

    ChangeOutcomeRules(FollowUpSettingsStore settings, OutcomeRules rules, AuditLog audit) {
        this.settings = settings;
        this.rules = rules;
        this.audit = audit;
    }

    @Transactional
    public int run(Actor actor, List<OutcomeRule> changed, ExpectedVersion expected) {
        check(changed);
        var before = settings.lock();
        expected.check(before.version());
        var were = rules.all();
        rules.save(changed);
        settings.save(before.settings());
        audit.record(
                actor.id(),
                "follow-up-settings",
                ChangeSettings.THE_SETTINGS,
                AuditAction.UPDATED,
                Map.of("outcomeRules", were),
                Map.of("outcomeRules", rules.all()));
        return before.version() + 1;
    }

    private static void check(List<OutcomeRule> changed) {
        var faults = new ArrayList<FieldError>();
        var seen = new HashSet<CallOutcome>();
        for (var i = 0; i < changed.size(); i++) {
            if (!changed.get(i).fits() || !seen.add(changed.get(i).outcome())) {
                faults.add(FieldError.of("rules[" + i + "]", "follow-up.outcome-rule-unfit"));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }
}
