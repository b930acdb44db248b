package org.zhiji.followup.analysis;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.capa.FrequentProblem;
import org.zhiji.followup.report.ReportHandedIn;
import org.zhiji.followup.report.ReportHandedIn.HeardProblem;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.statistics.Difference.Share;
import org.zhiji.platform.time.Time;
import org.zhiji.worktime.WorkCalendars;

/** A month's report that was handed in is to be analysed by the service manager, within five working days (S3-04). */
@Component
class AskForAnalysis {

    private static final int WORKING_DAYS = 5;

    /** So many are asked about where nothing is frequent. */
    private static final int USUAL = 3;

    private final AnalysisRepository analyses;
    private final Departments departments;
    private final Employees employees;
    private final WorkCalendars calendars;
    private final Notices notices;
    private final AuditLog audit;
    private final Time time;

    AskForAnalysis(
            AnalysisRepository analyses,
            Departments departments,
            Employees employees,
            WorkCalendars calendars,
            Notices notices,
            AuditLog audit,
            Time time) {
        this.analyses = analyses;
        this.departments = departments;
        this.employees = employees;
        this.calendars = calendars;
        this.notices = notices;
        this.audit = audit;
        this.time = time;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ReportHandedIn report) {
        if (report.period().weekly()) {
            return;
        }
        employees.nearestWithRole("SERVICE_MANAGER", report.departmentId()).stream()
                .findFirst()
                .ifPresent(manager -> ask(report, manager));
    }

    private void ask(ReportHandedIn report, Employees.Employee manager) {
        var today = report.at().atZone(time.zone()).toLocalDate();
        var due = calendars.of(report.departmentId()).plusWorkingDays(today, WORKING_DAYS);
        var analysis = new QualityAnalysis(
                Ids.next(),
                report.reportId(),
                report.departmentId(),
                report.period().from(),
                report.period().to(),
                manager.id(),
                due,
                problems(report.problems()),
                null,
                null,
                1);
        if (!analyses.insertFirst(analysis, report.at())) {
            analyses.pointTo(
                    report.reportId(),
                    report.departmentId(),
                    report.period().from(),
                    report.period().to());
            return;
        }
        audit.record(AuditLog.SYSTEM, WriteAnalysis.SUBJECT, analysis.id(), AuditAction.CREATED, null, analysis);
        notices.send(
                List.of(manager.id()),
                "quality-analysis.due",
                WriteAnalysis.SUBJECT,
                analysis.id(),
                Map.of(
                        "month",
                        report.period().month().toString(),
                        "department",
                        departments.get(report.departmentId()).name(),
                        "dueOn",
                        due),
                report.at());
    }

    private static List<AnalysedProblem> problems(List<HeardProblem> heard) {
        var frequent = heard.stream().filter(AskForAnalysis::frequent).toList();
        return (frequent.isEmpty() ? heard.stream().limit(USUAL) : frequent.stream())
                .map(it -> new AnalysedProblem(it.code(), it.code(), it.cases(), it.answered(), null, null, null))
                .toList();
    }

    private static boolean frequent(HeardProblem problem) {
        return FrequentProblem.is(new Share(problem.cases(), problem.answered()));
    }
}
