package org.zhiji.followup;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.identity.Actor;

/** What became of the calls planned for some days. A success belongs to its planned day, whenever it came. */
@Repository
class BoardQueries {

    private final DSLContext db;

    BoardQueries(DSLContext db) {
        this.db = db;
    }

    /** Rates in per cent of what was due; absent when nothing was. */
    record BoardView(
            LocalDate from,
            LocalDate to,
            int due,
            int carriedOut,
            int successful,
            @Nullable BigDecimal carriedOutRate,
            @Nullable BigDecimal successRate,
            List<WrongNumbers> wrongNumbers) {}

    /** Numbers of strangers in the orders of one advisor, who answers for the data of his orders. */
    record WrongNumbers(UUID advisorId, String advisorName, int count) {}

    BoardView find(Actor actor, LocalDate from, LocalDate to) {
        var inPeriod = FOLLOW_UP_TASK
                .PLANNED_DATE
                .between(from, to)
                .and(actor.mayView(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID));
        var due = count().filterWhere(
                        FOLLOW_UP_TASK.STATUS.ne(TaskStatus.CANCELLED.name()).or(FOLLOW_UP_TASK.ATTEMPT_COUNT.gt(0)));
        var carriedOut = count().filterWhere(FOLLOW_UP_TASK.ATTEMPT_COUNT.gt(0));
        var successful = count().filterWhere(FOLLOW_UP_TASK.STATUS.eq(TaskStatus.SUCCESS.name()));
        Field<List<WrongNumbers>> wrong = multiset(select(EMPLOYEE.ID, EMPLOYEE.NAME, countDistinct(FOLLOW_UP_TASK.ID))
                        .from(FOLLOW_UP_TASK)
                        .join(CALL_ATTEMPT)
                        .on(CALL_ATTEMPT.TASK_ID.eq(FOLLOW_UP_TASK.ID))
                        .join(WORK_ORDER)
                        .on(WORK_ORDER.ID.eq(FOLLOW_UP_TASK.WORK_ORDER_ID))
                        .join(EMPLOYEE)
                        .on(EMPLOYEE.ID.eq(WORK_ORDER.SERVICE_ADVISOR_ID))
                        .where(inPeriod, CALL_ATTEMPT.OUTCOME.eq(CallOutcome.WRONG_PERSON.name()))
                        .groupBy(EMPLOYEE.ID, EMPLOYEE.NAME)
                        .orderBy(countDistinct(FOLLOW_UP_TASK.ID).desc(), EMPLOYEE.NAME))
                .convertFrom(rows -> rows.map(mapping(WrongNumbers::new)));
        return db.select(due, carriedOut, successful, wrong)
                .from(FOLLOW_UP_TASK)
                .where(inPeriod)
                .fetchSingle(mapping((all, done, good, strangers) ->
                        new BoardView(from, to, all, done, good, percent(done, all), percent(good, all), strangers)));
    }

    private static @Nullable BigDecimal percent(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
