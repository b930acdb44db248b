package org.zhiji.followup.plan;

import static java.util.stream.Collectors.groupingBy;
import static zhiji.sql.tenant.Tables.CALL_PLAN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.followup.CallWindows;
import org.zhiji.followup.Callers;
import org.zhiji.followup.FollowUpProblem;
import org.zhiji.followup.FollowUpSettings;
import org.zhiji.followup.FollowUpSettingsStore;
import org.zhiji.followup.FollowUpTaskRepository;
import org.zhiji.followup.NewTask;
import org.zhiji.followup.TargetType;
import org.zhiji.followup.plan.Allotment.CallerDay;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.worktime.WorkCalendars;

/** Plans many calls in one go: all of them or none, and shown before it is done. */
@Service
class DrawUpPlan {

    private static final int LONGEST_DAYS = 62;

    private final DSLContext db;
    private final FollowUpSettingsStore settings;
    private final OrdersToPlan orders;
    private final AbsentCars cars;
    private final Callers callers;
    private final CallLoad load;
    private final WorkCalendars calendars;
    private final FollowUpTaskRepository tasks;
    private final Employees employees;
    private final AuditLog audit;
    private final TellCallers tellCallers;

    DrawUpPlan(
            DSLContext db,
            FollowUpSettingsStore settings,
            OrdersToPlan orders,
            AbsentCars cars,
            Callers callers,
            CallLoad load,
            WorkCalendars calendars,
            FollowUpTaskRepository tasks,
            Employees employees,
            AuditLog audit,
            TellCallers tellCallers) {
        this.db = db;
        this.settings = settings;
        this.orders = orders;
        this.cars = cars;
        this.callers = callers;
        this.load = load;
        this.calendars = calendars;
        this.tasks = tasks;
        this.employees = employees;
        this.audit = audit;
        this.tellCallers = tellCallers;
    }

    /** @param outcome what was done, which may differ from the preview if somebody else planned meanwhile */
    record CreatedPlan(UUID id, PlanPreview outcome) {}

    private record Planned(PlanSource source, LocalDate from, LocalDate to, int calls) {}

    @Transactional(readOnly = true)
    public PlanPreview preview(Actor actor, PlanForm form, Instant now) {
        var rules = settings.get();
        var before = before(form, rules, now);
        return shown(draft(actor, form, rules, before, now), before);
    }

    @Transactional
    public CreatedPlan create(Actor actor, PlanForm form, Instant now) {
        var rules = settings.lock().settings();
        var before = before(form, rules, now);
        var draft = draft(actor, form, rules, before, now);
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
        return new CreatedPlan(planId, shown(draft, before));
    }

    private PlanDraft draft(
            Actor actor, PlanForm form, FollowUpSettings rules, Map<CallerDay, Integer> before, Instant now) {
        var matching = matching(actor, form, rules, now);
        var chosen = callers(actor, form);
        var roster = callers.roster();
        var days = new PlanDays(form.from(), form.to(), rules, calendars);
        var allotment = new Allotment(before, form.divisionOrUsual(), form.dailyLimit());
        var draft = new PlanDraft(matching);
        for (var candidate : matching.candidates()) {
            if (candidate.standing() != Standing.READY) {
                draft.refuse(candidate, candidate.standing());
                continue;
            }
            var able = (chosen.isEmpty() ? roster.of(candidate.departmentId(), candidate.advisorId()) : chosen)
                    .stream()
                            .filter(caller -> !caller.equals(candidate.advisorId()))
                            .toList();
            var possible = days.of(candidate);
            if (days.working(candidate.departmentId()).isEmpty()) {
                draft.refuse(candidate, Standing.NO_WORKING_DAY);
            } else if (possible.isEmpty()) {
                draft.refuse(candidate, Standing.TOO_LATE);
            } else if (able.isEmpty()) {
                draft.refuse(candidate, Standing.NO_CALLER);
            } else {
                allotment
                        .place(able, possible)
                        .ifPresentOrElse(
                                slot -> draft.place(candidate, slot), () -> draft.refuse(candidate, Standing.NO_ROOM));
            }
        }
        if (form.ids() != null) {
            draft.missing((int) form.ids().stream().distinct().count()
                    - matching.candidates().size());
        }
        return draft;
    }

    private Matching matching(Actor actor, PlanForm form, FollowUpSettings rules, Instant now) {
        var zone = calendars.standard().zone();
        var ids = form.ids();
        return switch (form.source()) {
            case ORDERS ->
                ids == null ? orders.all(actor, form.ordersOrAll(), rules, now) : orders.chosen(actor, ids, rules, now);
            case ABSENT ->
                ids == null
                        ? cars.all(actor, form.absentOrAll(), rules, now, zone)
                        : cars.chosen(actor, ids, form.absentOrAll(), rules, now, zone);
        };
    }

    private List<UUID> callers(Actor actor, PlanForm form) {
        var chosen = form.chosenCallers();
        if (!chosen.isEmpty() && !callers.mayGiveTo(actor, chosen)) {
            throw FollowUpProblem.NOT_A_CALLER.problem();
        }
        return chosen;
    }

    private Map<CallerDay, Integer> before(PlanForm form, FollowUpSettings rules, Instant now) {
        var wrong = new ArrayList<FieldError>();
        if (form.from().isBefore(calendars.standard().dateOf(now))) {
            wrong.add(FieldError.of("from", "call-plan.past"));
        }
        if (form.to().isBefore(form.from())) {
            wrong.add(FieldError.of("to", "follow-up.period-reversed"));
        }
        if (form.to().isAfter(form.from().plusDays(LONGEST_DAYS))) {
            wrong.add(FieldError.of("to", "call-plan.too-long", LONGEST_DAYS));
        }
        if (form.window() != null && !isWithin(form.window(), rules.windows())) {
            wrong.add(FieldError.of("window", "call-plan.window", rules.callWindows()));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return load.open(form.from(), form.to(), calendars.standard().zone());
    }

    private static boolean isWithin(String window, CallWindows house) {
        return CallWindows.read(window)
                .map(asked -> asked.windows().stream().allMatch(house::contains))
                .orElse(false);
    }

    private void write(UUID planId, Actor actor, PlanForm form, PlanDraft draft, Instant now) {
        var calls = draft.placed().size();
        db.insertInto(CALL_PLAN)
                .set(CALL_PLAN.ID, planId)
                .set(CALL_PLAN.SOURCE, form.source().name())
                .set(CALL_PLAN.DEPARTMENT_ID, actor.departmentId())
                .set(CALL_PLAN.FIRST_DAY, form.from())
                .set(CALL_PLAN.LAST_DAY, form.to())
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
                window(form.window()));
    }

    private static @Nullable String window(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }

    private PlanPreview shown(PlanDraft draft, Map<CallerDay, Integer> before) {
        var names = employees.names(draft.placed().stream()
                .map(placed -> placed.slot().callerId())
                .distinct()
                .toList());
        return PlanPreview.of(draft, names, before);
    }
}
