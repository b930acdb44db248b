package org.zhiji.followup.cadence;

import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.followup.CancelReason;
import org.zhiji.identity.Actor;
import org.zhiji.list.FieldType;
import org.zhiji.list.ListQueries;
import org.zhiji.list.Lists;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.job.Jobs;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.survey.Questionnaires;

/** Rules made, changed, switched and deleted. What is due from tomorrow on follows at once; today's list stays. */
@Service
class KeepCadenceRules {

    /** Words of a filter that mean somebody else for each reader; a rule has no reader. */
    private static final Set<String> PERSONAL = Set.of("me", "my-department", "mine");

    private final CadenceRules rules;
    private final Occasions occasions;
    private final TasksOfRules tasks;
    private final Lists lists;
    private final ListQueries queries;
    private final Questionnaires questionnaires;
    private final AuditLog audit;
    private final Jobs jobs;
    private final PlanAfterChange planAfterChange;
    private final Time time;

    KeepCadenceRules(
            CadenceRules rules,
            Occasions occasions,
            TasksOfRules tasks,
            Lists lists,
            ListQueries queries,
            Questionnaires questionnaires,
            AuditLog audit,
            Jobs jobs,
            PlanAfterChange planAfterChange,
            Time time) {
        this.rules = rules;
        this.occasions = occasions;
        this.tasks = tasks;
        this.lists = lists;
        this.queries = queries;
        this.questionnaires = questionnaires;
        this.audit = audit;
        this.jobs = jobs;
        this.planAfterChange = planAfterChange;
        this.time = time;
    }

    @Transactional
    public CadenceRule create(Actor actor, CadenceRuleForm form, Instant now) {
        check(form, null);
        var rule = new CadenceRule(Ids.next(), form, form.active() ? time.today() : null, null, 0, 0, 0, 0);
        store(() -> rules.insert(rule, actor.employeeId(), now), form);
        audit.record(actor.id(), CadenceRules.SUBJECT, rule.id(), AuditAction.CREATED, null, form);
        plan(rule, now);
        return rules.get(rule.id());
    }

    @Transactional
    public CadenceRule change(Actor actor, UUID id, CadenceRuleForm form, ExpectedVersion version, Instant now) {
        var before = rules.lock(id);
        version.check(before.version());
        check(form, id);
        return save(actor, before, form, now);
    }

    /** Switches a rule on or off as it stands. */
    @Transactional
    public CadenceRule pause(Actor actor, UUID id, boolean paused, Instant now) {
        var before = rules.lock(id);
        if (before.form().active() != paused) {
            return before;
        }
        var form = switched(before.form(), !paused);
        check(form, id);
        return save(actor, before, form, now);
    }

    @Transactional
    public void delete(Actor actor, UUID id, Instant now) {
        var before = rules.lock(id);
        rules.delete(id, now);
        tasks.cancel(tasks.unbegun(id), CancelReason.RULE_CHANGED, now);
        audit.record(actor.id(), CadenceRules.SUBJECT, id, AuditAction.DELETED, before.form(), null);
    }

    /** Refuses what cannot be carried out. */
    void check(CadenceRuleForm form) {
        var trigger = occasions.trigger(form);
        if (!trigger.lists().contains(form.list())) {
            throw Problem.invalid(FieldError.of("list", "cadence.invalid.list"));
        }
        if (trigger.nature() == CadenceTrigger.Nature.STANDING && form.number() == 0) {
            throw Problem.invalid(FieldError.of("number", "cadence.invalid.number"));
        }
        var list = lists.find(form.list());
        queries.check(Actor.SYSTEM, list, occasions.query(form));
        if (isPersonal(form.filter())) {
            throw Problem.invalid(FieldError.of("filter", "cadence.invalid.personal-filter"));
        }
        if (!questionnaires.published().containsKey(form.questionnaire())) {
            throw Problem.invalid(FieldError.of("questionnaire", "cadence.invalid.questionnaire"));
        }
        if (trigger.asks().contains(CadenceTrigger.Asks.FESTIVAL)) {
            FestivalTrigger.festival(form.field());
        }
        if (trigger.asks().contains(CadenceTrigger.Asks.DATE_FIELD)) {
            var date = lists.fields(list)
                    .find(Objects.requireNonNullElse(form.field(), ""))
                    .filter(it -> it.type() == FieldType.DATE || it.type() == FieldType.INSTANT);
            if (date.isEmpty()) {
                throw Problem.invalid(FieldError.of("field", "cadence.invalid.field"));
            }
        }
    }

    private void check(CadenceRuleForm form, @Nullable UUID self) {
        check(form);
        if (!form.active() || !form.triggerKind().equals(IntervalTrigger.KIND)) {
            return;
        }
        rules.active().stream()
                .filter(it -> !it.id().equals(self))
                .filter(it -> it.goesBy(IntervalTrigger.KIND))
                .filter(it -> Objects.equals(it.form().filter(), form.filter()))
                .findFirst()
                .ifPresent(other -> {
                    throw CadenceProblem.SAME_AUDIENCE.problem(other.form().name());
                });
    }

    private CadenceRule save(Actor actor, CadenceRule before, CadenceRuleForm form, Instant now) {
        var today = time.today();
        var since = form.active() ? Objects.requireNonNullElse(before.activeSince(), today) : null;
        var after = new CadenceRule(
                before.id(),
                form,
                since,
                before.plannedAt(),
                before.plannedContacts(),
                before.waitingContacts(),
                before.turn(),
                before.version() + 1);
        store(() -> rules.update(after, now), form);
        Condition changed = tasks.unbegun(before.id());
        tasks.cancel(
                form.active() ? changed.and(FOLLOW_UP_TASK.PLANNED_DATE.gt(today)) : changed,
                CancelReason.RULE_CHANGED,
                now);
        audit.record(actor.id(), CadenceRules.SUBJECT, before.id(), AuditAction.UPDATED, before.form(), form);
        plan(after, now);
        return rules.get(before.id());
    }

    private void plan(CadenceRule rule, Instant now) {
        if (rule.form().active()) {
            jobs.schedule(planAfterChange, "rules", now, new PlanAfterChange.Changed(now));
        }
    }

    private static void store(Runnable write, CadenceRuleForm form) {
        try {
            write.run();
        } catch (DuplicateKeyException taken) {
            throw CadenceProblem.NAME_TAKEN.problem(form.name());
        }
    }

    private static boolean isPersonal(@Nullable Object filter) {
        return switch (filter) {
            case null -> false;
            case Map<?, ?> map ->
                (map.get("values") instanceof List<?> values && values.stream().anyMatch(PERSONAL::contains))
                        || map.values().stream().anyMatch(KeepCadenceRules::isPersonal);
            case List<?> parts -> parts.stream().anyMatch(KeepCadenceRules::isPersonal);
            default -> false;
        };
    }

    private static CadenceRuleForm switched(CadenceRuleForm form, boolean active) {
        return new CadenceRuleForm(
                form.name(),
                active,
                form.place(),
                form.list(),
                form.filter(),
                form.triggerKind(),
                form.number(),
                form.unit(),
                form.field(),
                form.yearly(),
                form.channel(),
                form.purpose(),
                form.questionnaire(),
                form.assignee(),
                form.people(),
                form.openDays(),
                form.message(),
                form.ladder(),
                form.holdOutPercent(),
                form.track(),
                form.withinPause());
    }
}
