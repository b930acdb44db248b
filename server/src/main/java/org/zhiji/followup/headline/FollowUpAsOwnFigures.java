package org.zhiji.followup.headline;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.ANSWER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.QUESTION;
import static zhiji.sql.tenant.Tables.QUESTIONNAIRE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.followup.ChurnReason;
import org.zhiji.followup.TargetType;
import org.zhiji.home.Days;
import org.zhiji.home.FigureScope;
import org.zhiji.home.OwnFigure;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.platform.statistics.Difference.Share;
import org.zhiji.survey.AnswerValue;

/** How many customers are satisfied and how many not, why cars stayed away, and whether those who were called came again. */
@Component
class FollowUpAsOwnFigures implements OwnFigure {

    private final DSLContext db;

    FollowUpAsOwnFigures(DSLContext db) {
        this.db = db;
    }

    @Override
    public boolean mayKnow(Actor actor) {
        return actor.may(Right.FOLLOW_UP_VIEW);
    }

    @Override
    public List<Known> counted(Actor actor, @Nullable UUID department, Days days) {
        var calls = new CountedCalls(actor, new FigureScope(department, null, null), List.of(days));
        var satisfied = satisfied(calls);
        var absent = absent(calls, days);
        return List.of(
                new Known(Kind.SATISFIED, satisfied),
                new Known(Kind.DISSATISFIED, satisfied.rest()),
                absent.getFirst(),
                absent.getLast());
    }

    /** Each customer once, by the last thing he said about a visit as a whole. */
    private Share satisfied(CountedCalls calls) {
        var last = select(
                        FOLLOW_UP_TASK.CUSTOMER_ID,
                        field(ANSWER.VALUE.eq(QUESTION.POSITIVE_ANSWER)).as("favourable"))
                .distinctOn(FOLLOW_UP_TASK.CUSTOMER_ID)
                .from(calls.table())
                .join(FOLLOW_UP_RECORD)
                .on(FOLLOW_UP_RECORD.TASK_ID.eq(FOLLOW_UP_TASK.ID))
                .join(ANSWER)
                .on(ANSWER.RECORD_ID.eq(FOLLOW_UP_RECORD.ID))
                .join(QUESTION)
                .on(QUESTION.ID.eq(ANSWER.QUESTION_ID))
                .join(QUESTIONNAIRE)
                .on(QUESTIONNAIRE.ID.eq(QUESTION.QUESTIONNAIRE_ID))
                .where(
                        calls.due(),
                        calls.successful(),
                        QUESTION.DIMENSION.eq(SatisfactionFigure.OVERALL),
                        QUESTION.POSITIVE_ANSWER.isNotNull(),
                        QUESTIONNAIRE.PURPOSE.eq(TargetType.POST_SERVICE.name()),
                        ANSWER.VALUE.ne(AnswerValue.NOT_ANSWERED.name()))
                .orderBy(FOLLOW_UP_TASK.CUSTOMER_ID, FOLLOW_UP_TASK.CLOSED_AT.desc())
                .asTable("last");
        return db.select(count().filterWhere(DSL.condition(field("last.favourable", Boolean.class))), count())
                .from(last)
                .fetchSingle(row -> new Share(row.value1(), row.value2()));
    }

    private List<Known> absent(CountedCalls calls, Days days) {
        var cameAgain = exists(selectOne()
                .from(WORK_ORDER)
                .where(
                        WORK_ORDER.OWNER_ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID),
                        WORK_ORDER.STATUS.eq("DELIVERED"),
                        WORK_ORDER.DELETED_AT.isNull(),
                        WORK_ORDER.TOTAL_AMOUNT.isNull().or(WORK_ORDER.TOTAL_AMOUNT.gt(BigDecimal.ZERO)),
                        WORK_ORDER.DELIVERED_AT.gt(FOLLOW_UP_TASK.CLOSED_AT),
                        WORK_ORDER.DELIVERED_AT.lt(days.asOf()),
                        DSL.condition(
                                "{0} <= {1} + interval '6 months'",
                                WORK_ORDER.DELIVERED_AT, FOLLOW_UP_TASK.CLOSED_AT)));
        return db.select(
                        count().filterWhere(FOLLOW_UP_RECORD.CHURN_REASON.eq(ChurnReason.LACK_OF_CARE.name())),
                        count(FOLLOW_UP_RECORD.CHURN_REASON),
                        count().filterWhere(cameAgain),
                        count())
                .from(calls.table())
                .join(FOLLOW_UP_RECORD)
                .on(FOLLOW_UP_RECORD.TASK_ID.eq(FOLLOW_UP_TASK.ID))
                .where(calls.due(), calls.successful(), FOLLOW_UP_TASK.TARGET_TYPE.eq(TargetType.LONG_ABSENT.name()))
                .fetchSingle(row -> List.of(
                        new Known(Kind.LACK_OF_CARE, new Share(row.value1(), row.value2())),
                        new Known(Kind.WON_BACK, new Share(row.value3(), row.value4()))));
    }
}
