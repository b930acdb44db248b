package org.zhiji.followup.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Employees.Employee;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.job.DailyJob;
import org.zhiji.worktime.WorkCalendar;
import org.zhiji.worktime.WorkCalendars;

/**
 * Each working morning the general manager is told in one line how the last working day went and what is late; the line
 * leads to the page of the brief, and goes to the groups as well. It names nobody.
 */
@Component
class DailyBrief implements DailyJob {

    private final BriefQueries figures;
    private final Departments departments;
    private final Employees employees;
    private final WorkCalendars calendars;
    private final Notices notices;

    DailyBrief(
            BriefQueries figures,
            Departments departments,
            Employees employees,
            WorkCalendars calendars,
            Notices notices) {
        this.figures = figures;
        this.departments = departments;
        this.employees = employees;
        this.calendars = calendars;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "daily-brief";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(8, 0);
    }

    @Override
    @Transactional
    public void run(Instant now) {
        for (var branch : departments.branches()) {
            var calendar = calendars.of(branch.id());
            var today = calendar.dateOf(now);
            if (calendar.isWorkingDay(today)) {
                tell(branch.id(), branch.name(), calendar, today, now);
            }
        }
    }

    private void tell(UUID branch, String name, WorkCalendar calendar, LocalDate today, Instant now) {
        var brief = figures.of(branch, workingDayBefore(calendar, today), today, now, calendar.zone());
        notices.sendOnce(
                "daily-brief/" + branch + "/" + today,
                employees.nearestWithRole("GENERAL_MANAGER", branch).stream()
                        .map(Employee::id)
                        .toList(),
                "daily-brief",
                "department",
                branch,
                brief.args(name),
                now);
    }

    static LocalDate workingDayBefore(WorkCalendar calendar, LocalDate today) {
        var day = today.minusDays(1);
        while (!calendar.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
