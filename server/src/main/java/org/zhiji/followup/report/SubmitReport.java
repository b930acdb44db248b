package org.zhiji.followup.report;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.followup.report.ReportHandedIn.HeardProblem;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Employees.Employee;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;

/** Hands a report in: from now on these figures stand, whatever is recorded later. */
@Component
class SubmitReport {

    private static final List<String> COPIES = List.of("SERVICE_MANAGER", "BUSINESS_MANAGER");

    private final CountReport figures;
    private final ReportDrafts drafts;
    private final SubmittedReports reports;
    private final Departments departments;
    private final Employees employees;
    private final Notices notices;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Time time;

    SubmitReport(
            CountReport figures,
            ReportDrafts drafts,
            SubmittedReports reports,
            Departments departments,
            Employees employees,
            Notices notices,
            AuditLog audit,
            ApplicationEventPublisher events,
            Time time) {
        this.figures = figures;
        this.drafts = drafts;
        this.reports = reports;
        this.departments = departments;
        this.employees = employees;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.time = time;
    }

    @Transactional
    public UUID run(Actor actor, SubmissionForm form, Instant now) {
        var period = form.period();
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
        int revision = reports.nextRevision(period, department.id());
        var scope = new ReportScope(department.id(), null, null);
        var counted = figures.of(actor, period, scope, now, time.zone());
        var living = counted.figures();
        var id = reports.insert(
                period,
                department.id(),
                revision,
                living,
                counted.previous(),
                form.comment(),
                actor.id(),
                to.id(),
                copies,
                now);
        drafts.delete(period, department.id());
        audit.record(
                actor.id(),
                "follow-up-report",
                id,
                AuditAction.CREATED,
                null,
                Map.of(
                        "from",
                        period.from(),
                        "to",
                        period.to(),
                        "departmentId",
                        department.id(),
                        "revision",
                        revision));
        tell(id, period, department.name(), revision, to.id(), copies, now);
        events.publishEvent(new ReportHandedIn(id, department.id(), period, revision, problems(living), now));
        return id;
    }

    /** Keeps what is to be said, until the report is handed in. */
    @Transactional
    public void draft(Actor actor, DraftForm form, int expected, Instant now) {
        var department = departments.find(form.departmentId()).orElseThrow(() -> Problem.notFound("department"));
        requireWhole(actor, department);
        drafts.save(form.period(), department.id(), form.comment().strip(), expected, actor.id(), now);
    }

    private void tell(
            UUID report,
            ReportPeriod period,
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
                (period.weekly() ? "report.week-" : "report.") + (revision == 1 ? "submitted" : "revised"),
                "follow-up-report",
                report,
                args(period, department, revision),
                now);
    }

    private static Map<String, Object> args(ReportPeriod period, String department, int revision) {
        return Map.of(
                "month",
                period.month().toString(),
                "from",
                period.from(),
                "to",
                period.to(),
                "department",
                department,
                "revision",
                revision);
    }

    private static List<HeardProblem> problems(ReportFigures figures) {
        var answered = figures.answers().questions().stream()
                .collect(Collectors.toMap(QuestionFigure::code, it -> it.favourable() + it.unfavourable()));
        return figures.answers().topProblems().stream()
                .map(it -> new HeardProblem(it.code(), it.cases(), answered.getOrDefault(it.code(), it.cases())))
                .toList();
    }

    /** Nobody hands in the part that they happen to see as if it were the whole. */
    private static void requireWhole(Actor actor, Departments.Department department) {
        if (!actor.viewsWhole(department)) {
            throw ReportProblem.SCOPE_TOO_NARROW.problem();
        }
    }
}
