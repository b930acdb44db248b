package org.zhiji.followup.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;

/** The analysis of one month's report of one branch. What was handed in stands. */
record QualityAnalysis(
        UUID id,
        UUID reportId,
        UUID departmentId,
        LocalDate from,
        LocalDate to,
        UUID analystId,
        LocalDate dueOn,
        List<AnalysedProblem> problems,
        @Nullable String conclusion,
        @Nullable Instant submittedAt,
        int version) {

    QualityAnalysis written(List<AnalysedProblem> lines, @Nullable String words) {
        refuseIfSubmitted();
        return with(lines, words, null);
    }

    /** Each problem has a cause and somebody who sees to it, and the whole a conclusion; else it is refused line by line. */
    QualityAnalysis submitted(Instant now) {
        refuseIfSubmitted();
        var missing = new ArrayList<FieldError>();
        for (int i = 0; i < problems.size(); i++) {
            if (problems.get(i).cause() == null) {
                missing.add(FieldError.of("problems[" + i + "].cause", "quality-analysis.cause-missing"));
            }
            if (!problems.get(i).answeredFor()) {
                missing.add(FieldError.of("problems[" + i + "].measure", "quality-analysis.measure-missing"));
            }
        }
        if (conclusion == null) {
            missing.add(FieldError.of("conclusion", "quality-analysis.conclusion-missing"));
        }
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
        return with(problems, conclusion, now);
    }

    private void refuseIfSubmitted() {
        if (submittedAt != null) {
            throw AnalysisProblem.SUBMITTED_ALREADY.problem();
        }
    }

    private QualityAnalysis with(List<AnalysedProblem> lines, @Nullable String words, @Nullable Instant at) {
        return new QualityAnalysis(
                id, reportId, departmentId, from, to, analystId, dueOn, lines, words, at, version + 1);
    }
}
