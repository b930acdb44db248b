package org.zhiji.followup;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static zhiji.sql.tenant.Tables.ANSWER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.QUESTION;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.zhiji.loyalty.LoyaltyFacts;

/** What customers answer: how favourably, whether they would send friends, whether it was too dear. */
@Component
class AnswerFacts implements LoyaltyFacts {

    private static final int YEAR = 12;
    private static final String RECOMMENDS = "Q12";
    private static final String FAIR_PRICE = "Q07";
    private static final String AWAY_FOR_THE_PRICE = "L03";

    @Override
    public Select<Record5<UUID, String, Instant, BigDecimal, BigDecimal>> facts(Asked asked) {
        var given = ANSWER.VALUE.in("YES", "NO");
        var dear = QUESTION.CODE
                .eq(FAIR_PRICE)
                .and(ANSWER.VALUE.eq("NO"))
                .or(QUESTION.CODE.eq(AWAY_FOR_THE_PRICE).and(ANSWER.VALUE.eq("YES")));
        return told(
                        asked,
                        Fact.ANSWERS,
                        count().filterWhere(ANSWER.VALUE.eq(QUESTION.POSITIVE_ANSWER))
                                .cast(BigDecimal.class),
                        given)
                .unionAll(told(
                        asked,
                        Fact.RECOMMENDS,
                        castNull(BigDecimal.class),
                        QUESTION.CODE.eq(RECOMMENDS).and(ANSWER.VALUE.eq("YES"))))
                .unionAll(told(asked, Fact.PRICE_OBJECTION, castNull(BigDecimal.class), dear));
    }

    /** One row of each record, of the last twelve months. */
    private static Select<Record5<UUID, String, Instant, BigDecimal, BigDecimal>> told(
            Asked asked, Fact fact, Field<BigDecimal> amount, Condition which) {
        return LoyaltyFacts.fact(
                        fact,
                        FOLLOW_UP_TASK.CUSTOMER_ID,
                        max(FOLLOW_UP_RECORD.AT),
                        amount,
                        count().cast(BigDecimal.class))
                .from(FOLLOW_UP_TASK)
                .join(FOLLOW_UP_RECORD)
                .on(FOLLOW_UP_RECORD.TASK_ID.eq(FOLLOW_UP_TASK.ID))
                .join(ANSWER)
                .on(ANSWER.RECORD_ID.eq(FOLLOW_UP_RECORD.ID))
                .join(QUESTION)
                .on(QUESTION.ID.eq(ANSWER.QUESTION_ID))
                .where(asked.whose(FOLLOW_UP_TASK.CUSTOMER_ID), FOLLOW_UP_RECORD.AT.ge(asked.monthsAgo(YEAR)), which)
                .groupBy(FOLLOW_UP_TASK.CUSTOMER_ID, FOLLOW_UP_RECORD.ID);
    }
}
