package org.zhiji.followup.report;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;
import static zhiji.sql.tenant.Tables.ANSWER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.QUESTION;
import static zhiji.sql.tenant.Tables.QUESTIONNAIRE;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.TargetType;
import org.zhiji.survey.AnswerValue;

/**
 * Blocks C, D and F: the answers given in the successful calls of the period about a service. A question that was worded
 * anew in a later version of the questionnaire keeps its code and goes on being the same question.
 */
@Repository
class AnswerFigureQueries {

    private final DSLContext db;

    AnswerFigureQueries(DSLContext db) {
        this.db = db;
    }

    private record Asked(int seq, String code, String textZh, String textEn, String dimension) {}

    private record Counts(int favourable, int unfavourable, int notAnswered) {

        static final Counts NONE = new Counts(0, 0, 0);
    }

    AnswerFigures of(DueCalls calls, DueCalls before) {
        var asked = asked();
        var now = counts(calls);
        var previous = counts(before);
        var questions = asked.stream()
                .filter(question -> now.containsKey(question.code()))
                .map(question -> figure(
                        question,
                        now.getOrDefault(question.code(), Counts.NONE),
                        previous.getOrDefault(question.code(), Counts.NONE)))
                .toList();
        var overall = asked.stream()
                .filter(question -> question.dimension().equals(DueCalls.OVERALL))
                .map(Asked::code)
                .findFirst()
                .orElse("");
        return AnswerFigures.of(questions, overall);
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

    /** Every question ever asked after a service, in its latest wording, in the order of the questionnaire. */
    private List<Asked> asked() {
        var byCode = new HashMap<String, Asked>();
        db.select(QUESTION.SEQ, QUESTION.CODE, QUESTION.TEXT_ZH, QUESTION.TEXT_EN, QUESTION.DIMENSION)
                .from(QUESTION)
                .join(QUESTIONNAIRE)
                .on(QUESTIONNAIRE.ID.eq(QUESTION.QUESTIONNAIRE_ID))
                .where(QUESTIONNAIRE.PURPOSE.eq(TargetType.POST_SERVICE.name()))
                .orderBy(QUESTIONNAIRE.VERSION_NO)
                .fetch(mapping(Asked::new))
                .forEach(question -> byCode.put(question.code(), question));
        return byCode.values().stream()
                .sorted(Comparator.comparingInt(Asked::seq).thenComparing(Asked::code))
                .toList();
    }

    private Map<String, Counts> counts(DueCalls calls) {
        var favourable = DSL.when(ANSWER.VALUE.eq(QUESTION.POSITIVE_ANSWER), 1).otherwise(0);
        var silent =
                DSL.when(ANSWER.VALUE.eq(AnswerValue.NOT_ANSWERED.name()), 1).otherwise(0);
        return Collections.unmodifiableMap(db.select(QUESTION.CODE, count(), sum(favourable), sum(silent))
                .from(DueCalls.ANSWERS)
                .where(
                        calls.condition(),
                        calls.successful(),
                        FOLLOW_UP_TASK.TARGET_TYPE.eq(TargetType.POST_SERVICE.name()))
                .groupBy(QUESTION.CODE)
                .fetchMap(QUESTION.CODE, row -> counts(row.value2(), row.value3(), row.value4())));
    }

    private static Counts counts(int all, BigDecimal favourable, BigDecimal silent) {
        return new Counts(favourable.intValue(), all - favourable.intValue() - silent.intValue(), silent.intValue());
    }
}
