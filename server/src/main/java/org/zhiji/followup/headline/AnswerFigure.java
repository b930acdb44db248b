package org.zhiji.followup.headline;

import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.arrayGet;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.ANSWER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.QUESTION;
import static zhiji.sql.tenant.Tables.QUESTIONNAIRE;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.zhiji.followup.TargetType;
import org.zhiji.home.Days;
import org.zhiji.home.FigureScope;
import org.zhiji.home.KeyFigure;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.platform.statistics.Difference.Share;
import org.zhiji.survey.AnswerValue;
import org.zhiji.survey.Dimension;
import org.zhiji.survey.QuestionnaireStatus;

/**
 * Favourable of answered, of the one question of a dimension in the calls after a service. Of records that say the same
 * only one is gone through, as in the report.
 */
abstract class AnswerFigure implements KeyFigure {

    private final DSLContext db;
    private final Dimension dimension;

    AnswerFigure(DSLContext db, Dimension dimension) {
        this.db = db;
        this.dimension = dimension;
    }

    @Override
    public boolean mayKnow(Actor actor) {
        return actor.may(Right.FOLLOW_UP_VIEW);
    }

    @Override
    public List<Count> counted(Actor actor, FigureScope scope, List<Days> periods) {
        var calls = new CountedCalls(actor, scope, periods);
        var alike = select(
                        calls.period().as("period"),
                        arrayGet(arrayAgg(FOLLOW_UP_RECORD.ID), inline(1)).as("record_id"),
                        count().as("times"))
                .from(calls.table())
                .join(FOLLOW_UP_RECORD)
                .on(FOLLOW_UP_RECORD.TASK_ID.eq(FOLLOW_UP_TASK.ID))
                .where(calls.due(), calls.successful(), FOLLOW_UP_TASK.TARGET_TYPE.eq(TargetType.POST_SERVICE.name()))
                .groupBy(calls.period(), coalesce(FOLLOW_UP_RECORD.ANSWERS_PRINT, FOLLOW_UP_RECORD.ID))
                .asTable("alike");
        var times = alike.field("times", Integer.class);
        var period = alike.field("period", Integer.class);
        var byCode = new TreeMap<String, Share[]>();
        db.select(period, QUESTION.CODE, sum(when(ANSWER.VALUE.eq(QUESTION.POSITIVE_ANSWER), times)), sum(times))
                .from(alike)
                .join(ANSWER)
                .on(ANSWER.RECORD_ID.eq(alike.field("record_id", FOLLOW_UP_RECORD.ID.getType())))
                .join(QUESTION)
                .on(QUESTION.ID.eq(ANSWER.QUESTION_ID))
                .join(QUESTIONNAIRE)
                .on(QUESTIONNAIRE.ID.eq(QUESTION.QUESTIONNAIRE_ID))
                .where(
                        QUESTION.DIMENSION.eq(dimension.name()),
                        QUESTION.POSITIVE_ANSWER.isNotNull(),
                        QUESTIONNAIRE.PURPOSE.eq(TargetType.POST_SERVICE.name()),
                        QUESTIONNAIRE.STATUS.ne(QuestionnaireStatus.DRAFT.name()),
                        ANSWER.VALUE.ne(AnswerValue.NOT_ANSWERED.name()))
                .groupBy(period, QUESTION.CODE)
                .forEach(row -> byCode.computeIfAbsent(row.value2(), code -> none(periods.size()))[row.value1()] =
                        new Share(whole(row.value3()), whole(row.value4())));
        return counts(byCode, periods.size());
    }

    /** Where a house asks several such questions, the report speaks of the first that is answered; so do we. */
    private static List<Count> counts(TreeMap<String, Share[]> byCode, int periods) {
        var chosen = byCode.entrySet().stream()
                .filter(it -> it.getValue()[0].whole() > 0)
                .findFirst()
                .or(() -> byCode.entrySet().stream().findFirst());
        var code = chosen.map(it -> it.getKey()).orElse(null);
        var shares = chosen.map(it -> it.getValue()).orElseGet(() -> none(periods));
        return IntStream.range(0, periods)
                .mapToObj(i -> new Count(shares[i], code))
                .toList();
    }

    private static Share[] none(int periods) {
        return IntStream.range(0, periods).mapToObj(i -> new Share(0, 0)).toArray(Share[]::new);
    }

    private static long whole(@Nullable BigDecimal number) {
        return number == null ? 0 : number.longValueExact();
    }
}
