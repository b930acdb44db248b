package org.zhiji.followup.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiji.followup.report.AnswerCounts.Asked;
import org.zhiji.followup.report.AnswerCounts.Counts;

/**
 * Blocks C, D and F of the report: satisfaction with the last repair, with each point asked about, and what customers
 * named most.
 *
 * @param overall     the question about the visit as a whole; absent when nobody was asked
 * @param averageRate Σ favourable ÷ Σ (favourable + unfavourable) of all questions
 * @param topProblems the questions by unfavourable answers, without the one about the visit as a whole
 */
record AnswerFigures(
        @Nullable QuestionFigure overall,
        List<QuestionFigure> questions,
        int favourable,
        int answered,
        @Nullable BigDecimal averageRate,
        List<TopProblem> topProblems) {

    /** @param cumulated the share of this and all more frequent ones together */
    record TopProblem(
            int rank,
            String code,
            String textZh,
            String textEn,
            int cases,
            @Nullable BigDecimal share,
            @Nullable BigDecimal cumulated) {}

    /**
     * A question that was worded anew in a later version of the questionnaire keeps its code and goes on being the same
     * question, in its latest wording.
     *
     * @param asked    every question, the latest version last
     * @param previous the counts of the period before
     */
    static AnswerFigures of(Collection<Asked> asked, Map<Asked, Counts> counts, Map<Asked, Counts> previous) {
        var latest = new HashMap<String, Asked>();
        asked.forEach(question -> latest.put(question.code(), question));
        var now = byCode(counts);
        var before = byCode(previous);
        var questions = latest.values().stream()
                .filter(question -> now.containsKey(question.code()))
                .sorted(Comparator.comparingInt(Asked::seq).thenComparing(Asked::code))
                .map(question -> figure(
                        question,
                        now.getOrDefault(question.code(), Counts.NONE),
                        before.getOrDefault(question.code(), Counts.NONE)))
                .toList();
        var overall = latest.values().stream()
                .filter(question -> question.dimension().equals(DueCalls.OVERALL))
                .map(Asked::code)
                .sorted(Comparator.comparing((String code) -> !now.containsKey(code))
                        .thenComparing(Comparator.naturalOrder()))
                .findFirst()
                .orElse("");
        return of(questions, overall);
    }

    private static Map<String, Counts> byCode(Map<Asked, Counts> counts) {
        var byCode = new HashMap<String, Counts>();
        counts.forEach((question, count) -> byCode.merge(question.code(), count, Counts::plus));
        return byCode;
    }

    private static QuestionFigure figure(Asked question, Counts now, Counts previous) {
        return QuestionFigure.of(
                question.code(),
                question.textZh(),
                question.textEn(),
                now.favourable(),
                now.unfavourable(),
                now.notAnswered(),
                Rate.percent(previous.favourable(), previous.favourable() + previous.unfavourable()));
    }

    /**
     * @param overallCode which of the questions is the one about the visit as a whole
     */
    static AnswerFigures of(List<QuestionFigure> questions, String overallCode) {
        int favourable = questions.stream().mapToInt(QuestionFigure::favourable).sum();
        int unfavourable =
                questions.stream().mapToInt(QuestionFigure::unfavourable).sum();
        Optional<QuestionFigure> overall = questions.stream()
                .filter(question -> question.code().equals(overallCode))
                .findFirst();
        return new AnswerFigures(
                overall.orElse(null),
                questions,
                favourable,
                favourable + unfavourable,
                Rate.percent(favourable, favourable + unfavourable),
                pareto(questions.stream()
                        .filter(question -> !question.code().equals(overallCode))
                        .toList()));
    }

    private static List<TopProblem> pareto(List<QuestionFigure> questions) {
        var all = questions.stream().mapToInt(QuestionFigure::unfavourable).sum();
        var ranked = questions.stream()
                .filter(question -> question.unfavourable() > 0)
                .sorted(Comparator.comparingInt(QuestionFigure::unfavourable)
                        .reversed()
                        .thenComparing(QuestionFigure::code))
                .toList();
        var problems = new ArrayList<TopProblem>();
        int soFar = 0;
        for (var question : ranked) {
            soFar += question.unfavourable();
            problems.add(new TopProblem(
                    problems.size() + 1,
                    question.code(),
                    question.textZh(),
                    question.textEn(),
                    question.unfavourable(),
                    Rate.percent(question.unfavourable(), all),
                    Rate.percent(soFar, all)));
        }
        return problems;
    }
}
