package org.zhiji.followup.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Employees.Employee;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.job.DailyJob;
import org.zhiji.worktime.WorkCalendars;

/** On the day on which an analysis is due, and each working day after it, when the general manager hears of it too. */
@Component
class RemindOfAnalyses implements DailyJob {

    private final AnalysisRepository analyses;
    private final WorkCalendars calendars;
    private final Departments departments;
    private final Employees employees;
    private final Notices notices;

    RemindOfAnalyses(
            AnalysisRepository analyses,
            WorkCalendars calendars,
            Departments departments,
            Employees employees,
            Notices notices) {
        this.analyses = analyses;
        this.calendars = calendars;
        this.departments = departments;
        this.employees = employees;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "quality-analysis-reminder";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(9, 0);
    }

    @Override
    @Transactional
    public void run(Instant now) {
        for (var analysis : analyses.open()) {
            var calendar = calendars.of(analysis.departmentId());
            var today = calendar.dateOf(now);
            if (!calendar.isWorkingDay(today) || today.isBefore(analysis.dueOn())) {
                continue;
            }
            if (today.equals(analysis.dueOn())) {
                tell("due", analysis, List.of(analysis.analystId()), today, now);
            } else {
                tell("overdue", analysis, List.of(analysis.analystId()), today, now);
                tell("overdue", analysis, above(analysis), today, now);
            }
        }
    }

    private List<UUID> above(QualityAnalysis analysis) {
        return employees.nearestWithRole("GENERAL_MANAGER", analysis.departmentId()).stream()
                .map(Employee::id)
                .filter(id -> !id.equals(analysis.analystId()))
                .toList();
    }

    private void tell(String what, QualityAnalysis analysis, Collection<UUID> whom, LocalDate today, Instant now) {
        notices.sendOnce(
                "quality-analysis/" + what + "/" + analysis.id() + "/" + today,
                whom,
                "quality-analysis." + what,
                WriteAnalysis.SUBJECT,
                analysis.id(),
                Map.of(
                        "month",
                        YearMonth.from(analysis.from()).toString(),
                        "department",
                        departments.get(analysis.departmentId()).name(),
                        "dueOn",
                        analysis.dueOn()),
                now);
    }
}
