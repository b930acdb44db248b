package org.zhiji.followup.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Employees.Employee;
import org.zhiji.identity.Scope;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;

/** Hands a month's report in: from now on these figures stand, whatever is recorded later. */
@Component
class SubmitReport {

    private static final List<String> COPIES = List.of("SERVICE_MANAGER", "BUSINESS_MANAGER");

    private final MonthlyFigures figures;
    private final SubmittedReports reports;
    private final Departments departments;
    private final Employees employees;
    private final Notices notices;
    private final AuditLog audit;
    private final Time time;

    SubmitReport(
            MonthlyFigures figures,
            SubmittedReports reports,
            Departments departments,
            Employees employees,
            Notices notices,
            AuditLog audit,
            Time time) {
        this.figures = figures;
        this.reports = reports;
        this.departments = departments;
        this.employees = employees;
        this.notices = notices;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    public UUID run(Actor actor, SubmissionForm form, Instant now) {
        var period = new ReportPeriod(form.month());
        if (period.startsAt(time.zone()).isAfter(now)) {
            throw ReportProblem.NOT_BEGUN.problem();
        }
        var department = departments.find(form.departmentId()).orElseThrow(() -> Problem.notFound("department"));
        requireWhole(actor, department);
        var to = employees.nearestWithRole("GENERAL_MANAGER", department.id()).stream()
                .findFirst()
                .orElseThrow(() -> ReportProblem.NO_GENERAL_MANAGER.problem());
        var copies = new LinkedHashSet<UUID>();
        COPIES.forEach(role -> employees.nearestWithRole(role, department.id()).stream()
                .map(Employee::id)
                .forEach(copies::add));
        copies.remove(to.id());
        int revision = reports.nextRevision(form.month(), department.id());
        var scope = new ReportScope(department.id(), null, null);
        var living = figures.of(actor, period, scope, now, time.zone());
        var previous = figures.previous(actor, period, scope, time.zone());
        var id = reports.insert(
                form.month(),
                department.id(),
                revision,
                living,
                previous,
                form.comment(),
                actor.id(),
                to.id(),
                copies,
                now);
        audit.record(
                actor.id(),
                "follow-up-report",
                id,
                AuditAction.CREATED,
                null,
                Map.of("month", form.month().toString(), "departmentId", department.id(), "revision", revision));
        tell(id, form.month(), department.name(), revision, to.id(), copies, now);
        return id;
    }

    private void tell(
            UUID report,
            YearMonth month,
            String department,
            int revision,
            UUID to,
            LinkedHashSet<UUID> copies,
            Instant now) {
        var everybody = new LinkedHashSet<UUID>();
        everybody.add(to);
        everybody.addAll(copies);
        notices.send(
                everybody,
                revision == 1 ? "report.submitted" : "report.revised",
                "follow-up-report",
                report,
                Map.of("month", month.toString(), "department", department, "revision", revision),
                now);
    }

    /** Nobody hands in the part that they happen to see as if it were the whole. */
    private static void requireWhole(Actor actor, Departments.Department department) {
        var whole = actor.view() == Scope.ALL
                || actor.view() == Scope.DEPARTMENT_AND_BELOW
                        && department.path().startsWith(actor.path());
        if (!whole) {
            throw ReportProblem.SCOPE_TOO_NARROW.problem();
        }
    }
}
