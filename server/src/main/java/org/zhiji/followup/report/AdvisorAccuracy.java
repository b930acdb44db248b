package org.zhiji.followup.report;

import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.countDistinct;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.ORDER_DATA_CHECK;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.followup.CallOutcome;
import org.zhiji.identity.Actor;

/** How right the data are for which a service advisor answers: the orders of some time, and what the calls to them showed. */
@Component
class AdvisorAccuracy {

    private final DSLContext db;

    AdvisorAccuracy(DSLContext db) {
        this.db = db;
    }

    /**
     * @param orders   delivered in the time
     * @param verified of these, with the customer's data gone through at reception
     * @param calls    of these, with at least one call
     * @param checked  orders whose data the desk said to be right or wrong
     * @param wrong    orders where a stranger or nobody's number was reached, or the desk found something wrong
     * @param accuracy per cent of the orders called about or checked that were not wrong, one decimal; absent without any
     */
    record AdvisorRow(
            UUID advisorId,
            String advisorName,
            int orders,
            int verified,
            int calls,
            int checked,
            int wrong,
            @Nullable BigDecimal accuracy) {}

    List<AdvisorRow> since(Actor actor, int days, Instant now) {
        var wrong = CALL_ATTEMPT.OUTCOME.in(CallOutcome.EMPTY_NUMBER.name(), CallOutcome.WRONG_PERSON.name());
        var found = wrong.or(cardinality(ORDER_DATA_CHECK.WRONG).gt(0));
        var judged = CALL_ATTEMPT.ID.isNotNull().or(ORDER_DATA_CHECK.WORK_ORDER_ID.isNotNull());
        var orders = countDistinct(WORK_ORDER.ID);
        var called = countDistinct(FOLLOW_UP_TASK.ID).filterWhere(CALL_ATTEMPT.ID.isNotNull());
        return db.select(
                        EMPLOYEE.ID,
                        EMPLOYEE.NAME,
                        orders,
                        countDistinct(WORK_ORDER.ID).filterWhere(WORK_ORDER.DATA_VERIFIED_AT.isNotNull()),
                        called,
                        countDistinct(ORDER_DATA_CHECK.WORK_ORDER_ID),
                        countDistinct(WORK_ORDER.ID).filterWhere(found),
                        countDistinct(WORK_ORDER.ID).filterWhere(judged))
                .from(WORK_ORDER)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(WORK_ORDER.SERVICE_ADVISOR_ID))
                .leftJoin(FOLLOW_UP_TASK)
                .on(FOLLOW_UP_TASK.WORK_ORDER_ID.eq(WORK_ORDER.ID))
                .leftJoin(CALL_ATTEMPT)
                .on(CALL_ATTEMPT.TASK_ID.eq(FOLLOW_UP_TASK.ID))
                .leftJoin(ORDER_DATA_CHECK)
                .on(ORDER_DATA_CHECK.WORK_ORDER_ID.eq(WORK_ORDER.ID))
                .where(WORK_ORDER.DELETED_AT.isNull())
                .and(WORK_ORDER.DELIVERED_AT.ge(now.minus(Duration.ofDays(days))))
                .and(actor.mayView(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID))
                .groupBy(EMPLOYEE.ID, EMPLOYEE.NAME)
                .orderBy(EMPLOYEE.NAME, EMPLOYEE.ID)
                .fetch(row -> new AdvisorRow(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        accuracy(row.value8(), row.value7())));
    }

    static @Nullable BigDecimal accuracy(int judged, int wrong) {
        return judged == 0
                ? null
                : BigDecimal.valueOf(100L * (judged - wrong))
                        .divide(BigDecimal.valueOf(judged), 1, RoundingMode.HALF_UP);
    }
}
