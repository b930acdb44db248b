package org.zhiji.followup.figure;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.percentileCont;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.INCOMING_CALL;

import java.time.Instant;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.figure.IncomingFigures.Answer;
import org.zhiji.identity.Departments;

/** How soon those who ring us speak with somebody. */
@Repository
class IncomingFigureQueries {

    private static final int SECONDS = 60;

    private final DSLContext db;

    IncomingFigureQueries(DSLContext db) {
        this.db = db;
    }

    IncomingFigures of(Asked asked) {
        var answer = answer(asked);
        var waited = seconds(INCOMING_CALL.ANSWERED_AT);
        var back = seconds(INCOMING_CALL.RETURNED_AT);
        return db.select(
                        count(),
                        count().filterWhere(answer.eq(Answer.PICKED_UP.name())),
                        percentileCont(inline(0.5))
                                .withinGroupOrderBy(waited)
                                .filterWhere(answer.eq(Answer.PICKED_UP.name())),
                        count().filterWhere(answer.eq(Answer.RETURNED_IN_TIME.name())),
                        count().filterWhere(answer.eq(Answer.RETURNED_LATE.name())),
                        count().filterWhere(answer.eq(Answer.OPEN.name())),
                        percentileCont(inline(0.5)).withinGroupOrderBy(back).filterWhere(back.isNotNull()))
                .from(INCOMING_CALL)
                .where(came(asked))
                .fetchSingle(row -> new IncomingFigures(
                        row.value1(),
                        row.value2(),
                        rounded(row.value3(), 1),
                        row.value1() - row.value2(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        rounded(row.value7(), SECONDS)));
    }

    /** By a rule nobody rings. */
    static Condition came(Asked asked) {
        return asked.within(INCOMING_CALL.AT)
                .and(INCOMING_CALL.BY_SYSTEM.isTrue())
                .and(INCOMING_CALL.STATUS.ne(inline("RINGING")))
                .and(asked.actor().mayView(INCOMING_CALL.EMPLOYEE_ID, INCOMING_CALL.DEPARTMENT_ID))
                .and(Departments.within(INCOMING_CALL.DEPARTMENT_ID, asked.department()))
                .and(asked.person() == null ? trueCondition() : INCOMING_CALL.EMPLOYEE_ID.eq(asked.person()));
    }

    static Field<String> answer(Asked asked) {
        var returnedOn = field(
                "({0} at time zone {1})::date",
                LocalDate.class, INCOMING_CALL.RETURNED_AT, inline(asked.zone().getId()));
        return when(INCOMING_CALL.STATUS.eq(inline("ANSWERED")), inline(Answer.PICKED_UP.name()))
                .when(INCOMING_CALL.STATUS.eq(inline("MISSED")), inline(Answer.OPEN.name()))
                .when(returnedOn.le(INCOMING_CALL.DUE_ON), inline(Answer.RETURNED_IN_TIME.name()))
                .otherwise(inline(Answer.RETURNED_LATE.name()));
    }

    static Field<Integer> waited() {
        return coalesce(seconds(INCOMING_CALL.ANSWERED_AT), seconds(INCOMING_CALL.RETURNED_AT))
                .cast(Integer.class);
    }

    private static Field<Double> seconds(Field<Instant> until) {
        return field("extract(epoch from {0} - {1})::float8", Double.class, until, INCOMING_CALL.AT);
    }

    private static @Nullable Integer rounded(@Nullable Number seconds, int unit) {
        return seconds == null ? null : (int) Math.round(seconds.doubleValue() / unit);
    }
}
