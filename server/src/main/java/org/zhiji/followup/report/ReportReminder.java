package org.zhiji.followup.report;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Employees.Employee;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.job.DailyJob;
import org.zhiji.platform.time.Time;
import org.zhiji.worktime.WorkCalendars;

/** On the last working day of a month its report is due (S3-30). */
@Component
class ReportReminder implements DailyJob {

    private final Departments departments;
    private final Employees employees;
    private final WorkCalendars calendars;
    private final SubmittedReports reports;
    private final Notices notices;
    private final Time time;

    ReportReminder(
            Departments departments,
            Employees employees,
            WorkCalendars calendars,
            SubmittedReports reports,
            Notices notices,
            Time time) {
        this.departments = departments;
        this.employees = employees;
        this.calendars = calendars;
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
        var month = YearMonth.from(today);
        for (var store : departments.branches()) {
            var calendar = calendars.of(store.id());
            var last = calendar.isWorkingDay(today)
                    && calendar.nextWorkingDay(today).isAfter(month.atEndOfMonth());
            if (last && reports.revisions(month, store.id()).isEmpty()) {
                notices.sendOnce(
                        "report/" + month + "/" + store.id(),
                        employees.nearestWithRole("CR_ADVISOR", store.id()).stream()
                                .map(Employee::id)
                                .toList(),
                        "report.due",
                        "department",
                        store.id(),
                        Map.of("month", month.toString(), "department", store.name()),
                        now);
            }
        }
    }
}
