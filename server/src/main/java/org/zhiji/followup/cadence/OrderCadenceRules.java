package org.zhiji.followup.cadence;

import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.followup.CancelReason;
import org.zhiji.followup.FollowUpSettingsStore;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.job.Jobs;
import org.zhiji.platform.time.Time;

/**
 * Which rule comes before which: of several intervals the first holds, and who comes first finds room first. What an
 * interval has planned after today is planned anew, because customers may fall under another one now.
 */
@Service
class OrderCadenceRules {

    private final CadenceRules rules;
    private final FollowUpSettingsStore settings;
    private final TasksOfRules tasks;
    private final AuditLog audit;
    private final Jobs jobs;
    private final PlanAfterChange planAfterChange;
    private final Time time;

    OrderCadenceRules(
            CadenceRules rules,
            FollowUpSettingsStore settings,
            TasksOfRules tasks,
            AuditLog audit,
            Jobs jobs,
            PlanAfterChange planAfterChange,
            Time time) {
        this.rules = rules;
        this.settings = settings;
        this.tasks = tasks;
        this.audit = audit;
        this.jobs = jobs;
        this.planAfterChange = planAfterChange;
        this.time = time;
    }

    @Transactional
    public void run(Actor actor, List<UUID> ids, Instant now) {
        settings.lock();
        var all = rules.all();
        if (ids.size() != all.size()
                || !new HashSet<>(ids)
                        .equals(new HashSet<>(all.stream().map(CadenceRule::id).toList()))) {
            throw CadenceProblem.OTHER_RULES.problem();
        }
        var replan = false;
        for (var rule : all) {
            var place = ids.indexOf(rule.id()) + 1;
            if (rule.form().place() != place) {
                move(actor, rule, place, now);
                replan |= rule.form().active();
            }
        }
        if (replan) {
            jobs.schedule(planAfterChange, "rules", now, new PlanAfterChange.Changed(now));
        }
    }

    private void move(Actor actor, CadenceRule rule, int place, Instant now) {
        rules.place(rule.id(), place, now);
        if (rule.form().active() && rule.goesBy(IntervalTrigger.KIND)) {
            tasks.cancel(
                    tasks.unbegun(rule.id()).and(FOLLOW_UP_TASK.PLANNED_DATE.gt(time.today())),
                    CancelReason.RULE_CHANGED,
                    now);
        }
        audit.record(
                actor.id(),
                CadenceRules.SUBJECT,
                rule.id(),
                AuditAction.UPDATED,
                Map.of("place", rule.form().place()),
                Map.of("place", place));
    }
}
