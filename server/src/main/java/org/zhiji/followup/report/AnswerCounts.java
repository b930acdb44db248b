package org.zhiji.followup.report;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.arrayGet;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static zhiji.sql.tenant.Tables.ANSWER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.QUESTION;
import static zhiji.sql.tenant.Tables.QUESTIONNAIRE;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.TargetType;
import org.zhiji.survey.AnswerValue;
import org.zhiji.survey.QuestionnaireStatus;

/**
 * How often each question was answered in which way in the successful calls of a period about a service. The answers are
 * the many rows of a report: of records that say the same only one is gone through, once for all blocks, and what a
 * question means is looked up afterwards.
 */
@Repository
class AnswerCounts {

    private final DSLContext db;

    AnswerCounts(DSLContext db) {
        this.db = db;
    }

    /** A question as one version of the questionnaire asked it. */
    record Asked(
            UUID id,
            int seq,
            String code,
            String textZh,
            String textEn,
            String dimension,
            AnswerValue positiveAnswer,
            @Nullable String causeCode) {

        /** As it was answered: under the cause that the caller chose. */
        Asked causedBy(@Nullable String cause) {
            return cause == null ? this : new Asked(id, seq, code, textZh, textEn, dimension, positiveAnswer, cause);
        }
    }

    record Counts(int favourable, int unfavourable, int notAnswered) {

        static final Counts NONE = new Counts(0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    favourable + other.favourable, unfavourable + other.unfavourable, notAnswered + other.notAnswered);
        }
    }

    /** Every question ever asked after a service that has a wanted answer, the latest version last. */
    Map<UUID, Asked> asked() {
        var asked = new LinkedHashMap<UUID, Asked>();
        db.select(
                        QUESTION.ID,
                        QUESTION.SEQ,
                        QUESTION.CODE,
                        QUESTION.TEXT_ZH,
                        QUESTION.TEXT_EN,
                        QUESTION.DIMENSION,
                        QUESTION.POSITIVE_ANSWER.convertFrom(AnswerValue::valueOf),
                        QUESTION.CAUSE_CODE)
                .from(QUESTION)
                .join(QUESTIONNAIRE)
                .on(QUESTIONNAIRE.ID.eq(QUESTION.QUESTIONNAIRE_ID))
                .where(
                        QUESTIONNAIRE.PURPOSE.eq(TargetType.POST_SERVICE.name()),
                        QUESTIONNAIRE.STATUS.ne(QuestionnaireStatus.DRAFT.name()),
                        QUESTION.POSITIVE_ANSWER.isNotNull())
                .orderBy(QUESTIONNAIRE.PUBLISHED_AT.asc().nullsFirst(), QUESTIONNAIRE.VERSION_NO)
                .fetch(mapping(Asked::new))
                .forEach(question -> asked.put(question.id(), question));
        return asked;
    }

    Map<Asked, Counts> of(DueCalls calls, Map<UUID, Asked> asked) {
        var alike = select(arrayGet(arrayAgg(FOLLOW_UP_RECORD.ID), inline(1)).as("record_id"), count().as("times"))
                .from(DueCalls.RECORDS)
                .where(
                        calls.condition(),
                        calls.successful(),
                        FOLLOW_UP_TASK.TARGET_TYPE.eq(TargetType.POST_SERVICE.name()))
                .groupBy(coalesce(FOLLOW_UP_RECORD.ANSWERS_PRINT, FOLLOW_UP_RECORD.ID))
                .asTable("alike");
        var counts = new HashMap<Asked, Counts>();
        db.select(ANSWER.QUESTION_ID, ANSWER.VALUE, ANSWER.CAUSE_CODE, sum(alike.field("times", Integer.class)))
                .from(alike)
                .join(ANSWER)
                .on(ANSWER.RECORD_ID.eq(alike.field("record_id", UUID.class)))
                .groupBy(ANSWER.QUESTION_ID, ANSWER.VALUE, ANSWER.CAUSE_CODE)
                .forEach(row -> {
                    var question = asked.get(row.value1());
                    if (question != null) {
                        counts.merge(
                                question.causedBy(row.value3()),
                                counts(question, row.value2(), row.value4().intValueExact()),
                                Counts::plus);
                    }
                });
        return counts;
    }

    private static Counts counts(Asked question, String value, int times) {
        var answer = AnswerValue.valueOf(value);
        if (answer == AnswerValue.NOT_ANSWERED) {
            return new Counts(0, 0, times);
        }
        return answer == question.positiveAnswer() ? new Counts(times, 0, 0) : new Counts(0, times, 0);
    }
}
