package org.zhiji.followup.analysis;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.QUALITY_ANALYSIS;
import static zhiji.sql.tenant.Tables.QUALITY_ANALYSIS_PROBLEM;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.capa.CapaEffects;
import org.zhiji.capa.CapaEffects.CapaBrief;
import org.zhiji.capa.EffectMeasure;
import org.zhiji.followup.analysis.AnalysisView.AnalysedProblemView;
import org.zhiji.followup.analysis.AnalysisView.RateSeen;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;

/** Analyses as their readers get them, with what has become of each problem since. */
@Component
class ReadAnalyses {

    /** The measure of effect that is a question's rate. */
    private static final String QUESTION = "QUESTION";

    private final DSLContext db;
    private final AnalysisRepository analyses;
    private final CapaEffects capas;
    private final ObjectProvider<EffectMeasure> measures;
    private final Departments departments;
    private final Employees employees;

    ReadAnalyses(
            DSLContext db,
            AnalysisRepository analyses,
            CapaEffects capas,
            ObjectProvider<EffectMeasure> measures,
            Departments departments,
            Employees employees) {
        this.db = db;
        this.analyses = analyses;
        this.capas = capas;
        this.measures = measures;
        this.departments = departments;
        this.employees = employees;
    }

    Page<AnalysisRow> page(Actor actor, @Nullable Cursor after, int size, LocalDate today) {
        var ofIt = QUALITY_ANALYSIS_PROBLEM.ANALYSIS_ID.eq(QUALITY_ANALYSIS.ID);
        var problems = field(select(count()).from(QUALITY_ANALYSIS_PROBLEM).where(ofIt))
                .as("problems");
        var withAction = field(select(count())
                        .from(QUALITY_ANALYSIS_PROBLEM)
                        .where(ofIt, QUALITY_ANALYSIS_PROBLEM.CAPA_ID.isNotNull()))
                .as("with_action");
        record Placed(LocalDate to, AnalysisRow row) {}
        var rows = db.select(
                        QUALITY_ANALYSIS.ID,
                        QUALITY_ANALYSIS.ENDS_ON,
                        DEPARTMENT.NAME,
                        EMPLOYEE.NAME,
                        QUALITY_ANALYSIS.DUE_ON,
                        problems,
                        withAction,
                        QUALITY_ANALYSIS.SUBMITTED_AT)
                .from(QUALITY_ANALYSIS)
                .join(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(QUALITY_ANALYSIS.DEPARTMENT_ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(QUALITY_ANALYSIS.ANALYST_ID))
                .where(
                        AnalysisAccess.visible(actor),
                        after == null
                                ? noCondition()
                                : row(QUALITY_ANALYSIS.ENDS_ON, QUALITY_ANALYSIS.ID)
                                        .lt(after.date(0), after.id(1)))
                .orderBy(QUALITY_ANALYSIS.ENDS_ON.desc(), QUALITY_ANALYSIS.ID.desc())
                .limit(size + 1)
                .fetch(it -> new Placed(
                        it.value2(),
                        new AnalysisRow(
                                it.value1(),
                                YearMonth.from(it.value2()),
                                it.value3(),
                                it.value4(),
                                it.value5(),
                                it.value8() == null && it.value5().isBefore(today),
                                it.value6(),
                                it.value7(),
                                it.value8())));
        var page = Page.of(rows, size, last -> Cursor.of(last.to(), last.row().id()), null);
        return new Page<>(page.items().stream().map(Placed::row).toList(), page.next(), page.count());
    }

    AnalysisView find(Actor actor, UUID id, LocalDate today) {
        var analysis = analyses.find(id, AnalysisAccess.visible(actor))
                .orElseThrow(() -> Problem.notFound(WriteAnalysis.SUBJECT));
        var named = capas.briefs(analysis.problems().stream()
                .map(AnalysedProblem::capaId)
                .filter(Objects::nonNull)
                .toList());
        boolean mine = analysis.analystId().equals(actor.id());
        return new AnalysisView(
                analysis.id(),
                analysis.reportId(),
                YearMonth.from(analysis.from()),
                analysis.departmentId(),
                departments.get(analysis.departmentId()).name(),
                analysis.analystId(),
                employees.get(analysis.analystId()).name(),
                analysis.dueOn(),
                analysis.submittedAt() == null && analysis.dueOn().isBefore(today),
                analysis.problems().stream()
                        .map(it -> problem(it, analysis, named, today))
                        .toList(),
                analysis.conclusion(),
                analysis.submittedAt(),
                mine,
                mine && analysis.submittedAt() == null
                        ? capas.ofBranch(analysis.departmentId(), analysis.from())
                        : List.of(),
                analysis.version());
    }

    private AnalysedProblemView problem(
            AnalysedProblem problem, QualityAnalysis analysis, Map<UUID, CapaBrief> named, LocalDate today) {
        var code = problem.code();
        var since = analysis.to().plusDays(1);
        return new AnalysedProblemView(
                code,
                problem.text(),
                problem.cases(),
                problem.answered(),
                problem.cause(),
                problem.measure(),
                problem.capaId() == null ? null : named.get(problem.capaId()),
                code == null ? null : rate(code, analysis.departmentId(), analysis.from(), analysis.to()),
                code == null || today.isBefore(since) ? null : rate(code, analysis.departmentId(), since, today));
    }

    private @Nullable RateSeen rate(String code, UUID department, LocalDate from, LocalDate to) {
        return measures.stream()
                .filter(it -> it.kind().equals(QUESTION))
                .findFirst()
                .map(it -> it.measured(code, department, from, to))
                .map(it -> new RateSeen(it.part(), it.whole(), it.percent()))
                .orElse(null);
    }
}
