package org.zhiji.promise;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.PROMISE;
import static zhiji.sql.tenant.Tables.PROMISE_MOVE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;
import org.zhiji.promise.PromiseView.PromiseMove;
import zhiji.sql.tenant.tables.Employee;

/** Promises as they are read: one, those of a customer, those that are due, and who keeps how many. */
@Repository
class PromiseQueries {

    private static final Employee GIVER = EMPLOYEE.as("giver");
    private static final Employee MOVER = EMPLOYEE.as("mover");
    private static final int MOST = 300;
    private static final int MOST_OF_ONE = 50;

    private final DSLContext db;

    PromiseQueries(DSLContext db) {
        this.db = db;
    }

    PromiseView get(Actor actor, UUID id, Instant now) {
        return read(actor, PROMISE.ID.eq(id), now, 1, PROMISE.ID.asc()).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound(PromiseAccess.SUBJECT));
    }

    /** What is still owed first, then what was. */
    List<PromiseView> ofCustomer(Actor actor, UUID customer, Instant now) {
        return read(
                actor,
                PROMISE.CUSTOMER_ID.eq(customer).and(PROMISE.STATUS.ne(PromiseStatus.WITHDRAWN.name())),
                now,
                MOST_OF_ONE,
                field(owed()).desc(),
                PROMISE.DUE_AT.desc(),
                PROMISE.ID.desc());
    }

    /** What is owed: one's own, or also that of the people one leads; what was due first before the others. */
    List<PromiseView> owed(Actor actor, boolean team, Instant now) {
        var whose = team ? PromiseAccess.own(actor) : PROMISE.OWNER_ID.eq(actor.id());
        // To somebody who was made nobody nothing can be made good.
        var somebody = CUSTOMER.STATUS.ne("ERASED");
        return read(actor, whose.and(owed()).and(somebody), now, MOST, PROMISE.DUE_AT.asc(), PROMISE.ID.asc());
    }

    private static Condition owed() {
        return PROMISE.STATUS
                .eq(PromiseStatus.OPEN.name())
                .or(PROMISE.STATUS.eq(PromiseStatus.BROKEN.name()).and(PROMISE.MADE_GOOD_AT.isNull()));
    }

    /**
     * How one of us keeps his word.
     *
     * @param due  promises whose moment lay in the period, or that were settled before it came
     * @param open of them, those whose moment is still to come; they are not yet in the rate
     * @param rate kept of those that were kept or broken, in percent with one decimal; absent where there are none
     */
    record PromiseRateRow(
            UUID employeeId,
            String employeeName,
            int due,
            int kept,
            int broken,
            int madeGood,
            int open,
            @Nullable BigDecimal rate) {}

    List<PromiseRateRow> rates(Actor actor, LocalDate from, LocalDate to) {
        var kept = count().filterWhere(PROMISE.STATUS.eq(PromiseStatus.KEPT.name()));
        var broken = count().filterWhere(PROMISE.STATUS.eq(PromiseStatus.BROKEN.name()));
        var madeGood = count().filterWhere(PROMISE.MADE_GOOD_AT.isNotNull());
        var open = count().filterWhere(PROMISE.STATUS.eq(PromiseStatus.OPEN.name()));
        return db.select(EMPLOYEE.ID, EMPLOYEE.NAME, count(), kept, broken, madeGood, open)
                .from(PROMISE)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(PROMISE.OWNER_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(PROMISE.CUSTOMER_ID))
                .where(PromiseAccess.own(actor), PromiseAccess.visible(actor))
                .and(PROMISE.DUE_ON.between(from, to))
                .and(PROMISE.STATUS.ne(PromiseStatus.WITHDRAWN.name()))
                .groupBy(EMPLOYEE.ID, EMPLOYEE.NAME)
                .orderBy(EMPLOYEE.NAME, EMPLOYEE.ID)
                .fetch(row -> new PromiseRateRow(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        rate(row.value4(), row.value5())));
    }

    static @Nullable BigDecimal rate(int kept, int broken) {
        return kept + broken == 0
                ? null
                : BigDecimal.valueOf(100L * kept).divide(BigDecimal.valueOf(kept + broken), 1, RoundingMode.HALF_UP);
    }

    private List<PromiseView> read(Actor actor, Condition which, Instant now, int most, SortField<?>... order) {
        var moves = multiset(select(
                                PROMISE_MOVE.FROM_ON,
                                PROMISE_MOVE.FROM_TIME,
                                PROMISE_MOVE.TO_ON,
                                PROMISE_MOVE.TO_TIME,
                                PROMISE_MOVE.AGREED,
                                PROMISE_MOVE.AT,
                                MOVER.NAME)
                        .from(PROMISE_MOVE)
                        .leftJoin(MOVER)
                        .on(MOVER.ID.eq(PROMISE_MOVE.BY_ID))
                        .where(PROMISE_MOVE.PROMISE_ID.eq(PROMISE.ID))
                        .orderBy(PROMISE_MOVE.AT.desc(), PROMISE_MOVE.ID.desc()))
                .convertFrom(rows -> rows.map(mapping(PromiseMove::new)));
        var editable = coalesce(field(PromiseAccess.editable(actor)), false).as("editable");
        return db.select(PROMISE.asterisk())
                .select(CUSTOMER.NAME, CONTACT_PERSON.NAME, EMPLOYEE.NAME, GIVER.NAME, moves, editable)
                .from(PROMISE)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(PROMISE.CUSTOMER_ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(PROMISE.OWNER_ID))
                .leftJoin(GIVER)
                .on(GIVER.ID.eq(PROMISE.GIVEN_BY_ID))
                .leftJoin(CONTACT_PERSON)
                .on(CONTACT_PERSON.ID.eq(PROMISE.CONTACT_PERSON_ID))
                .where(PromiseAccess.visible(actor), which)
                .orderBy(order)
                .limit(most)
                .fetch(row -> {
                    var promise = row.into(PROMISE);
                    var status = PromiseStatus.valueOf(promise.getStatus());
                    return new PromiseView(
                            promise.getId(),
                            promise.getCustomerId(),
                            row.get(CUSTOMER.NAME),
                            promise.getContactPersonId(),
                            row.get(CONTACT_PERSON.NAME),
                            promise.getOwnerId(),
                            row.get(EMPLOYEE.NAME),
                            row.get(GIVER.NAME),
                            promise.getGivenAt(),
                            promise.getExpectation(),
                            promise.getText(),
                            promise.getDueOn(),
                            promise.getDueTime(),
                            status,
                            status == PromiseStatus.BROKEN && promise.getMadeGoodAt() == null
                                    || status == PromiseStatus.OPEN
                                            && !promise.getDueAt().isAfter(now),
                            promise.getSettledAt(),
                            promise.getMadeGoodAt(),
                            promise.getOutcome(),
                            promise.getSourceType(),
                            promise.getSourceId(),
                            row.get(moves),
                            row.get(editable),
                            promise.getVersion());
                });
    }
}
