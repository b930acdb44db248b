package org.zhiji.followup.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhiji.followup.CallWindows;
import org.zhiji.followup.Callers;
import org.zhiji.followup.FollowUpProblem;
import org.zhiji.followup.FollowUpSettings;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.survey.Questionnaires;
import org.zhiji.worktime.WorkCalendars;

/** Works out what a plan comes to; changes nothing. */
@Component
class DraftPlan {

    private static final int LONGEST_DAYS = 62;

    private final OrdersToPlan orders;
    private final AbsentCars cars;
    private final Callers callers;
    private final CallLoad load;
    private final WorkCalendars calendars;
    private final Employees employees;
    private final Questionnaires questionnaires;

    DraftPlan(
            OrdersToPlan orders,
            AbsentCars cars,
            Callers callers,
            CallLoad load,
            WorkCalendars calendars,
            Employees employees,
            Questionnaires questionnaires) {
        this.orders = orders;
        this.cars = cars;
        this.callers = callers;
        this.load = load;
        this.calendars = calendars;
        this.employees = employees;
        this.questionnaires = questionnaires;
    }

    PlanDraft of(Actor actor, PlanForm form, FollowUpSettings rules, Instant now) {
        check(form, rules, now);
        var before = load.open(form.from(), form.to(), calendars.standard().zone());
        var matching = matching(actor, form, rules, now);
        var chosen = callers(actor, form);
        var roster = callers.roster();
        var days = new PlanDays(form.from(), form.to(), rules, calendars);
        var allotment = new Allotment(before, form.divisionOrUsual(), form.dailyLimit());
        var draft = new PlanDraft(matching, before);
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

    PlanPreview shown(PlanDraft draft) {
        var names = employees.names(draft.placed().stream()
                .map(placed -> placed.slot().callerId())
                .distinct()
                .toList());
        return PlanPreview.of(draft, names);
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

    private void check(PlanForm form, FollowUpSettings rules, Instant now) {
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
        if (form.questionnaire() != null && !questionnaires.published().containsKey(form.questionnaire())) {
            wrong.add(FieldError.of("questionnaire", "call-plan.questionnaire"));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }

    private static boolean isWithin(String window, CallWindows house) {
        return CallWindows.read(window)
                .map(asked -> asked.windows().stream().allMatch(house::contains))
                .orElse(false);
    }
}
