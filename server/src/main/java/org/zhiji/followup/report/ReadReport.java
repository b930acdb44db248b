package org.zhiji.followup.report;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_REPORT;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_REPORT_RECIPIENT;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.followup.report.FollowUpReport.ReportDraft;
import org.zhiji.followup.report.SubmittedReports.Stored;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Departments.Department;
import org.zhiji.identity.Right;
import org.zhiji.platform.Texts;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;

/** A report as its reader gets it: living, or as it was handed in. */
@Component
class ReadReport {

    private final CountReport figures;
    private final SubmittedReports reports;
    private final ReportDrafts drafts;
    private final ReportSummary summary;
    private final Departments departments;
    private final Texts texts;
    private final Time time;

    ReadReport(
            CountReport figures,
            SubmittedReports reports,
            ReportDrafts drafts,
            ReportSummary summary,
            Departments departments,
            Texts texts,
            Time time) {
        this.figures = figures;
        this.reports = reports;
        this.drafts = drafts;
        this.summary = summary;
        this.departments = departments;
        this.texts = texts;
        this.time = time;
    }

    FollowUpReport living(Actor actor, ReportPeriod period, ReportScope scope, Locale locale, Instant now) {
        var department = scope.departmentId();
        var branch = department == null ? null : departments.find(department).orElse(null);
        var counted = figures.living(actor, period, scope, now, time.zone());
        return new FollowUpReport(
                period.month(),
                period.weekly(),
                period.from(),
                period.to(),
                department,
                name(department, branch, locale),
                counted.figures(),
                counted.previous(),
                summary.of(counted.figures(), counted.previous(), period.weekly(), locale),
                branch == null ? null : draft(actor, period, branch),
                null,
                department == null ? List.of() : reports.revisions(period, department));
    }

    /** For those who may write it; the others wait until it is handed in. */
    private @Nullable ReportDraft draft(Actor actor, ReportPeriod period, Department branch) {
        return actor.may(Right.FOLLOW_UP_REPORT) && actor.viewsWhole(branch)
                ? drafts.find(period, branch.id()).orElse(null)
                : null;
    }

    FollowUpReport submitted(Actor actor, UUID id, Locale locale) {
        var stored = find(actor, id);
        var previous = stored.previous() == null ? previous(actor, stored) : stored.previous();
        return new FollowUpReport(
                stored.period().month(),
                stored.period().weekly(),
                stored.period().from(),
                stored.period().to(),
                stored.departmentId(),
                name(
                        stored.departmentId(),
                        departments.find(stored.departmentId()).orElse(null),
                        locale),
                stored.figures(),
                previous,
                summary.of(stored.figures(), previous, stored.period().weekly(), locale),
                null,
                stored.submission(),
                reports.revisions(stored.period(), stored.departmentId()));
    }

    @Transactional
    public void read(Actor actor, UUID id, Instant now) {
        find(actor, id);
        reports.read(id, actor.id(), now);
    }

    private Stored find(Actor actor, UUID id) {
        return reports.find(actor, id, visible(actor)).orElseThrow(() -> Problem.notFound("follow-up-report"));
    }

    private static Condition visible(Actor actor) {
        return exists(selectOne()
                        .from(FOLLOW_UP_REPORT_RECIPIENT)
                        .where(
                                FOLLOW_UP_REPORT_RECIPIENT.REPORT_ID.eq(FOLLOW_UP_REPORT.ID),
                                FOLLOW_UP_REPORT_RECIPIENT.EMPLOYEE_ID.eq(actor.id())))
                .or(actor.mayView(FOLLOW_UP_REPORT.PREPARED_BY, FOLLOW_UP_REPORT.DEPARTMENT_ID));
    }

    private Quantity previous(Actor actor, Stored stored) {
        var scope = new ReportScope(stored.departmentId(), null, null);
        return figures.previous(actor, stored.period(), scope, time.zone());
    }

    private String name(@Nullable UUID department, @Nullable Department branch, Locale locale) {
        return department == null ? texts.get(locale, "report.all-departments") : branch == null ? "—" : branch.name();
    }
}
