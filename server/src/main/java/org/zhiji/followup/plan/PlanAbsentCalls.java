package org.zhiji.followup.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.followup.CallerChoice;
import org.zhiji.followup.Callers;
import org.zhiji.followup.FollowUpSettings;
import org.zhiji.followup.FollowUpSettingsStore;
import org.zhiji.followup.FollowUpTaskRepository;
import org.zhiji.followup.NewTask;
import org.zhiji.followup.TargetType;
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
        try (var candidates = cars.ready(rules, now, zone)) {
            return plan(candidates, rules, lastDay, now);
        }
    }

    private int plan(Stream<Candidate> candidates, FollowUpSettings rules, LocalDate lastDay, Instant now) {
        var standard = calendars.standard();
        var today = standard.dateOf(now);
        var roster = callers.roster();
        var choice = callers.choice(today);
        var planned = new ArrayList<NewTask>();
        var byDepartment = new HashMap<UUID, WorkCalendar>();
        for (var car : (Iterable<Candidate>) candidates::iterator) {
            var slot = choice.slot(
                    roster.of(car.departmentId(), car.advisorId()),
                    car.advisorId(),
                    today,
                    lastDay,
                    rules.absentDailyLimit(),
                    byDepartment.computeIfAbsent(car.departmentId(), calendars::of));
            if (slot.isPresent()) {
                planned.add(task(car, slot.get()));
            } else if (choice.isFull(roster.ids(), today, lastDay, rules.absentDailyLimit(), standard)) {
                break;
            }
        }
        return tasks.insert(planned, AuditLog.SYSTEM, now, standard.zone()).size();
    }

    private static NewTask task(Candidate car, CallerChoice.Slot slot) {
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
