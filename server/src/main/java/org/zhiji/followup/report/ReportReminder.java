package org.zhiji.followup.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.followup.FollowUpSettingsStore;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Employees.Employee;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.job.DailyJob;
import org.zhiji.platform.time.Time;
import org.zhiji.worktime.WorkCalendar;
import org.zhiji.worktime.WorkCalendars;

/** On the last working day of a month its report is due (S3-30), and of a week where reports are made each week (S3-33). */
@Component
class ReportReminder implements DailyJob {

    private final Departments departments;
    private final Employees employees;
    private final WorkCalendars calendars;
    private final FollowUpSettingsStore settings;
    private final SubmittedReports reports;
    private final Notices notices;
    private final Time time;

    ReportReminder(
            Departments departments,
            Employees employees,
            WorkCalendars calendars,
            FollowUpSettingsStore settings,
            SubmittedReports reports,
            Notices notices,
            Time time) {
        this.departments = departments;
        this.employees = employees;
        this.calendars = calendars;
        this.settings = settings;
        this.reports = reports;
        this.notices = notices;
        this.time = time;
    }

    @Override
    public String name() {
        return "monthly-report-reminder";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(8, 30);
    }

    @Override
    @Transactional
    public void run(Instant now) {
        var today = now.atZone(time.zone()).toLocalDate();
        boolean weekly = settings.get().weeklyReport();
        for (var store : departments.branches()) {
            var calendar = calendars.of(store.id());
            remind(store, ReportPeriod.of(YearMonth.from(today)), calendar, today, now);
            if (weekly) {
                remind(store, ReportPeriod.weekOf(today), calendar, today, now);
            }
        }
    }

    private void remind(
            Departments.Department store, ReportPeriod period, WorkCalendar calendar, LocalDate today, Instant now) {
        boolean last =
                calendar.isWorkingDay(today) && calendar.nextWorkingDay(today).isAfter(period.to());
        if (!last || !reports.revisions(period, store.id()).isEmpty()) {
            return;
        }
        // As before there were weeks, so that nobody is reminded twice of the month of an upgrade.
        var key = period.weekly() ? period.from() : period.month();
        notices.sendOnce(
                "report/" + key + "/" + store.id(),
                employees.nearestWithRole("CR_ADVISOR", store.id()).stream()
                        .map(Employee::id)
                        .toList(),
                period.weekly() ? "report.week-due" : "report.due",
                "department",
                store.id(),
                Map.of(
                        "month",
                        period.month().toString(),
                        "from",
                        period.from(),
                        "to",
                        period.to(),
                        "department",
                        store.name()),
                now);
    }
}
