package org.zhiji.followup.plan;

import static java.util.stream.Collectors.groupingBy;
import static zhiji.sql.tenant.Tables.CALL_PLAN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.followup.FollowUpSettingsStore;
import org.zhiji.followup.FollowUpTaskRepository;
import org.zhiji.followup.NewTask;
import org.zhiji.followup.TargetType;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.Typed;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.worktime.WorkCalendars;

/** Plans many calls in one go: all of them or none, and shown before it is done. */
@Service
class DrawUpPlan {

    private final DSLContext db;
    private final FollowUpSettingsStore settings;
    private final DraftPlan draftPlan;
    private final WorkCalendars calendars;
    private final FollowUpTaskRepository tasks;
    private final AuditLog audit;
    private final TellCallers tellCallers;

    DrawUpPlan(
            DSLContext db,
            FollowUpSettingsStore settings,
            DraftPlan draftPlan,
            WorkCalendars calendars,
            FollowUpTaskRepository tasks,
            AuditLog audit,
            TellCallers tellCallers) {
        this.db = db;
        this.settings = settings;
        this.draftPlan = draftPlan;
        this.calendars = calendars;
        this.tasks = tasks;
        this.audit = audit;
        this.tellCallers = tellCallers;
    }

    /** @param outcome what was done, which may differ from the preview if somebody else planned meanwhile */
    record CreatedPlan(UUID id, PlanPreview outcome) {}

    private record Planned(PlanSource source, LocalDate from, LocalDate to, int calls) {}

    @Transactional(readOnly = true)
    public PlanPreview preview(Actor actor, PlanForm form, Instant now) {
        return draftPlan.shown(draftPlan.of(actor, form, settings.get(), now));
    }

    @Transactional
    public CreatedPlan create(Actor actor, PlanForm form, Instant now) {
        var draft = draftPlan.of(actor, form, settings.lock().settings(), now);
        if (draft.placed().isEmpty()) {
            throw PlanProblem.NOTHING_TO_PLAN.problem();
        }
        var planId = Ids.next();
        write(planId, actor, form, draft, now);
        tasks.insert(
                draft.placed().stream()
                        .map(placed -> task(planId, form, placed))
                        .toList(),
                actor.id(),
                now,
                calendars.standard().zone());
        draft.placed().stream()
                .collect(groupingBy(placed -> placed.slot().callerId()))
                .forEach((caller, calls) -> tellCallers.planned(
                        actor,
                        caller,
                        planId,
                        calls.stream().map(call -> call.slot().date()).toList(),
                        now));
        return new CreatedPlan(planId, draftPlan.shown(draft));
    }

    private void write(UUID planId, Actor actor, PlanForm form, PlanDraft draft, Instant now) {
        var calls = draft.placed().size();
        db.insertInto(CALL_PLAN)
                .set(CALL_PLAN.ID, planId)
                .set(CALL_PLAN.SOURCE, form.source().name())
                .set(CALL_PLAN.DEPARTMENT_ID, actor.departmentId())
                .set(CALL_PLAN.FIRST_DAY, form.from())
                .set(CALL_PLAN.LAST_DAY, form.to())
                .set(CALL_PLAN.QUESTIONNAIRE, form.questionnaire())
                .set(CALL_PLAN.CREATED_CALLS, calls)
                .set(CALL_PLAN.REFUSED_CALLS, draft.refusedCalls())
                .set(CALL_PLAN.CREATED_AT, now)
                .set(CALL_PLAN.CREATED_BY, actor.id())
                .execute();
        audit.record(
                actor.id(),
                "call-plan",
                planId,
                AuditAction.CREATED,
                null,
                new Planned(form.source(), form.from(), form.to(), calls));
    }

    private static NewTask task(UUID planId, PlanForm form, PlanDraft.Placed placed) {
        var candidate = placed.candidate();
        return new NewTask(
                switch (form.source()) {
                    case ORDERS -> TargetType.POST_SERVICE;
                    case ABSENT -> TargetType.LONG_ABSENT;
                },
                candidate.customerId(),
                candidate.vehicleId(),
                candidate.lastOrderId(),
                candidate.departmentId(),
                placed.slot().callerId(),
                placed.slot().date(),
                null,
                null,
                null,
                planId,
                Typed.orNull(form.window()),
                form.questionnaire());
    }
}
