package org.zhiji.followup.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhiji.followup.FollowUpSettings;
import org.zhiji.followup.PlannedDay;
import org.zhiji.worktime.WorkCalendar;
import org.zhiji.worktime.WorkCalendars;

/** The days of a stretch on which a customer can be called, by the calendar of the branch. */
final class PlanDays {

    private final LocalDate from;
    private final LocalDate to;
    private final FollowUpSettings rules;
    private final WorkCalendars calendars;
    private final Map<UUID, WorkCalendar> byDepartment = new HashMap<>();
    private final Map<UUID, List<LocalDate>> working = new HashMap<>();

    PlanDays(LocalDate from, LocalDate to, FollowUpSettings rules, WorkCalendars calendars) {
        this.from = from;
        this.to = to;
        this.rules = rules;
        this.calendars = calendars;
    }

    List<LocalDate> working(UUID departmentId) {
        return working.computeIfAbsent(
                departmentId,
                id -> from.datesUntil(to.plusDays(1))
                        .filter(calendar(id)::isWorkingDay)
                        .toList());
    }

    /** The working days on which the customer still remembers the visit. */
    List<LocalDate> of(Candidate candidate) {
        var days = working(candidate.departmentId());
        var delivered = candidate.deliveredOn();
        if (delivered == null) {
            return days;
        }
        var calendar = calendar(candidate.departmentId());
        var usual = PlannedDay.after(delivered, rules.offsetDays(), calendar);
        return days.stream()
                .filter(day -> !PlannedDay.isTooLate(usual, day, rules.closingWorkingDays(), calendar))
                .toList();
    }

    private WorkCalendar calendar(UUID departmentId) {
        return byDepartment.computeIfAbsent(departmentId, calendars::of);
    }
}
