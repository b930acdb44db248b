package org.zhiji.followup.analysis;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.capa.CapaEffects;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Employees.Employee;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.Typed;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;

/** Writes on in an analysis and hands it in. */
@Component
class WriteAnalysis {

    static final String SUBJECT = "quality-analysis";

    private final AnalysisRepository analyses;
    private final CapaEffects capas;
    private final Departments departments;
    private final Employees employees;
    private final Notices notices;
    private final AuditLog audit;

    WriteAnalysis(
            AnalysisRepository analyses,
            CapaEffects capas,
            Departments departments,
            Employees employees,
            Notices notices,
            AuditLog audit) {
        this.analyses = analyses;
        this.capas = capas;
        this.departments = departments;
        this.employees = employees;
        this.notices = notices;
        this.audit = audit;
    }

    @Transactional
    public void write(Actor actor, UUID id, ExpectedVersion expected, AnalysisForm form, Instant now) {
        var analysis = own(actor, id, expected);
        var lines = form.problems().stream()
                .map(AnalysisForm.AnalysedProblemForm::problem)
                .toList();
        refuseUnknownCapas(lines, analysis);
        save(actor, analysis, analysis.written(lines, Typed.orNull(form.conclusion())), now);
    }

    @Transactional
    public void submit(Actor actor, UUID id, ExpectedVersion expected, Instant now) {
        var analysis = own(actor, id, expected);
        save(actor, analysis, analysis.submitted(now), now);
        var readers = new LinkedHashSet<UUID>();
        List.of("GENERAL_MANAGER", "BUSINESS_MANAGER")
                .forEach(role -> employees.nearestWithRole(role, analysis.departmentId()).stream()
                        .map(Employee::id)
                        .forEach(readers::add));
        readers.remove(actor.id());
        notices.send(
                readers,
                "quality-analysis.submitted",
                SUBJECT,
                id,
                Map.of(
                        "month",
                        YearMonth.from(analysis.from()).toString(),
                        "department",
                        departments.get(analysis.departmentId()).name()),
                now);
    }

    private QualityAnalysis own(Actor actor, UUID id, ExpectedVersion expected) {
        var analysis =
                analyses.findForChange(id, AnalysisAccess.visible(actor)).orElseThrow(() -> Problem.notFound(SUBJECT));
        if (!analysis.analystId().equals(actor.id())) {
            throw AnalysisProblem.NOT_THE_ANALYST.problem();
        }
        expected.check(analysis.version());
        return analysis;
    }

    private void refuseUnknownCapas(List<AnalysedProblem> lines, QualityAnalysis analysis) {
        for (int i = 0; i < lines.size(); i++) {
            var capa = lines.get(i).capaId();
            if (capa != null && !capas.belongs(capa, analysis.departmentId())) {
                throw Problem.invalid(FieldError.of("problems[" + i + "].capaId", "quality-analysis.unknown-capa"));
            }
        }
    }

    private void save(Actor actor, QualityAnalysis before, QualityAnalysis after, Instant now) {
        analyses.update(after, actor.employeeId(), now);
        audit.record(actor.id(), SUBJECT, after.id(), AuditAction.UPDATED, before, after);
    }
}
