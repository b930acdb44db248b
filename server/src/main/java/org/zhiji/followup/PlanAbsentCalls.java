package org.zhiji.followup;

import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.worktime.WorkCalendar;
import org.zhiji.worktime.WorkCalendars;

/** Spreads the calls to long-absent customers over the callers' coming days. */
@Service
class PlanAbsentCalls {

    private final FollowUpSettingsStore settings;
    private final FollowUpTaskRepository tasks;
    private final Callers callers;
    private final AbsentCars cars;
    private final WorkCalendars calendars;

    PlanAbsentCalls(
            FollowUpSettingsStore settings,
            FollowUpTaskRepository tasks,
            Callers callers,
            AbsentCars cars,
            WorkCalendars calendars) {
        this.settings = settings;
        this.tasks = tasks;
        this.callers = callers;
        this.cars = cars;
        this.calendars = calendars;
    }

    /** As many as this month can hold; the rest waits for the next one instead of filling a year. */
    @Transactional
    public int monthly(Instant now) {
        var rules = settings.lock().settings();
        var zone = calendars.standard().zone();
        var lastDay = LocalDate.ofInstant(now, zone).with(TemporalAdjusters.lastDayOfMonth());
        try (var candidates = cars.candidates(noCondition(), rules.absentMonths(), rules, now, zone)) {
            return plan(candidates, rules, lastDay, AuditLog.SYSTEM, now);
        }
    }

    /** The chosen cars, over as many days as the limit asks for. */
    @Transactional
    public int chosen(Actor actor, List<UUID> vehicleIds, int months, Instant now) {
        var rules = settings.lock().settings();
        var which = AbsentCars.oneOf(vehicleIds).and(AbsentCars.visibleTo(actor));
        try (var candidates =
                cars.candidates(which, months, rules, now, calendars.standard().zone())) {
            return plan(candidates, rules, null, actor.id(), now);
        }
    }

    private int plan(
            Stream<AbsentCars.Candidate> candidates,
            FollowUpSettings rules,
            @Nullable LocalDate lastDay,
            UUID actorId,
            Instant now) {
        var standard = calendars.standard();
        var today = standard.dateOf(now);
        var roster = callers.roster();
        var choice = callers.choice(today);
        var planned = new ArrayList<NewTask>();
        var byDepartment = new HashMap<UUID, WorkCalendar>();
        for (var car : (Iterable<AbsentCars.Candidate>) candidates::iterator) {
            var slot = choice.slot(
                    roster.of(car.departmentId(), car.advisorId()),
                    car.advisorId(),
                    today,
                    lastDay,
                    rules.absentDailyLimit(),
                    byDepartment.computeIfAbsent(car.departmentId(), calendars::of));
            if (slot.isPresent()) {
                planned.add(task(car, slot.get()));
            } else if (lastDay != null
                    && choice.isFull(roster.ids(), today, lastDay, rules.absentDailyLimit(), standard)) {
                break;
            }
        }
        return tasks.insert(planned, actorId, now, standard.zone()).size();
    }

    private static NewTask task(AbsentCars.Candidate car, CallerChoice.Slot slot) {
        return new NewTask(
                TargetType.LONG_ABSENT,
                car.customerId(),
                car.vehicleId(),
                car.lastOrderId(),
                car.departmentId(),
                slot.caller(),
                slot.day(),
                null,
                null,
                null);
    }
}
