package org.zhiji.followup.analysis;

import static zhiji.sql.tenant.Tables.QUALITY_ANALYSIS;
import static zhiji.sql.tenant.Tables.QUALITY_ANALYSIS_PROBLEM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.sql.tenant.tables.records.QualityAnalysisRecord;

/** Analyses in and out, with their lines. */
@Repository
class AnalysisRepository {

    private final DSLContext db;

    AnalysisRepository(DSLContext db) {
        this.db = db;
    }

    Optional<QualityAnalysis> find(UUID id, Condition visible) {
        return db.selectFrom(QUALITY_ANALYSIS)
                .where(QUALITY_ANALYSIS.ID.eq(id), visible)
                .fetchOptional(this::analysis);
    }

    /** Locked until the transaction ends. */
    Optional<QualityAnalysis> findForChange(UUID id, Condition visible) {
        return db.selectFrom(QUALITY_ANALYSIS)
                .where(QUALITY_ANALYSIS.ID.eq(id), visible)
                .forUpdate()
                .fetchOptional(this::analysis);
    }

    List<QualityAnalysis> open() {
        return db.selectFrom(QUALITY_ANALYSIS)
                .where(QUALITY_ANALYSIS.SUBMITTED_AT.isNull())
                .orderBy(QUALITY_ANALYSIS.ID)
                .fetch(this::analysis);
    }

    /** @return whether it is the first of its branch and period; a report handed in again brings no second one */
    boolean insertFirst(QualityAnalysis analysis, Instant now) {
        boolean first = db.insertInto(QUALITY_ANALYSIS)
                        .set(row(analysis, null, now))
                        .set(QUALITY_ANALYSIS.CREATED_AT, now)
                        .onConflict(
                                QUALITY_ANALYSIS.DEPARTMENT_ID, QUALITY_ANALYSIS.STARTS_ON, QUALITY_ANALYSIS.ENDS_ON)
                        .doNothing()
                        .execute()
                > 0;
        if (first) {
            save(analysis.id(), analysis.problems());
        }
        return first;
    }

    /** As long as nobody has handed in the analysis, it speaks of the latest revision. */
    void pointTo(UUID report, UUID department, LocalDate from, LocalDate to) {
        db.update(QUALITY_ANALYSIS)
                .set(QUALITY_ANALYSIS.REPORT_ID, report)
                .where(
                        QUALITY_ANALYSIS.DEPARTMENT_ID.eq(department),
                        QUALITY_ANALYSIS.STARTS_ON.eq(from),
                        QUALITY_ANALYSIS.ENDS_ON.eq(to),
                        QUALITY_ANALYSIS.SUBMITTED_AT.isNull())
                .execute();
    }

    void update(QualityAnalysis analysis, @Nullable UUID by, Instant now) {
        db.update(QUALITY_ANALYSIS)
                .set(row(analysis, by, now))
                .where(QUALITY_ANALYSIS.ID.eq(analysis.id()))
                .execute();
        db.deleteFrom(QUALITY_ANALYSIS_PROBLEM)
                .where(QUALITY_ANALYSIS_PROBLEM.ANALYSIS_ID.eq(analysis.id()))
                .execute();
        save(analysis.id(), analysis.problems());
    }

    private void save(UUID analysis, List<AnalysedProblem> problems) {
        for (int i = 0; i < problems.size(); i++) {
            var problem = problems.get(i);
            db.insertInto(QUALITY_ANALYSIS_PROBLEM)
                    .set(QUALITY_ANALYSIS_PROBLEM.ANALYSIS_ID, analysis)
                    .set(QUALITY_ANALYSIS_PROBLEM.POSITION, (short) i)
                    .set(QUALITY_ANALYSIS_PROBLEM.CODE, problem.code())
                    .set(QUALITY_ANALYSIS_PROBLEM.TEXT, problem.text())
                    .set(QUALITY_ANALYSIS_PROBLEM.CASES, problem.cases())
                    .set(QUALITY_ANALYSIS_PROBLEM.ANSWERED, problem.answered())
                    .set(QUALITY_ANALYSIS_PROBLEM.CAUSE, problem.cause())
                    .set(QUALITY_ANALYSIS_PROBLEM.MEASURE, problem.measure())
                    .set(QUALITY_ANALYSIS_PROBLEM.CAPA_ID, problem.capaId())
                    .execute();
        }
    }

    private QualityAnalysis analysis(QualityAnalysisRecord row) {
        var problems = db.selectFrom(QUALITY_ANALYSIS_PROBLEM)
                .where(QUALITY_ANALYSIS_PROBLEM.ANALYSIS_ID.eq(row.getId()))
                .orderBy(QUALITY_ANALYSIS_PROBLEM.POSITION)
                .fetch(it -> new AnalysedProblem(
                        it.getCode(),
                        it.getText(),
                        it.getCases(),
                        it.getAnswered(),
                        it.getCause(),
                        it.getMeasure(),
                        it.getCapaId()));
        return new QualityAnalysis(
                row.getId(),
                row.getReportId(),
                row.getDepartmentId(),
                row.getStartsOn(),
                row.getEndsOn(),
                row.getAnalystId(),
                row.getDueOn(),
                problems,
                row.getConclusion(),
                row.getSubmittedAt(),
                row.getVersion());
    }

    private static QualityAnalysisRecord row(QualityAnalysis analysis, @Nullable UUID by, Instant now) {
        var row = new QualityAnalysisRecord();
        row.setId(analysis.id());
        row.setReportId(analysis.reportId());
        row.setDepartmentId(analysis.departmentId());
        row.setStartsOn(analysis.from());
        row.setEndsOn(analysis.to());
        row.setAnalystId(analysis.analystId());
        row.setDueOn(analysis.dueOn());
        row.setConclusion(analysis.conclusion());
        row.setSubmittedAt(analysis.submittedAt());
        row.setVersion(analysis.version());
        row.setUpdatedAt(now);
        row.setUpdatedBy(by);
        return row;
    }
}
