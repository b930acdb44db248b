package org.zhiji.service;

import static org.jooq.impl.DSL.ceil;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.platform.time.Time;

/** Which share of the customers brings which share of the money (S3-75): customers by what they paid, cumulated. */
@Component
class RevenueConcentration {

    private static final int STEPS = 20;
    private static final int FIFTH = 4;
    private static final int SHOWN = 20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final DSLContext db;
    private final Time time;

    RevenueConcentration(DSLContext db, Time time) {
        this.db = db;
        this.time = time;
    }

    /**
     * @param customers who paid something
     * @param topFifth  per cent of the money that the first fifth of them brings; absent where nobody paid
     * @param topOne    per cent of the money that the first of them brings
     * @param curve     from the first twentieth of the customers to all of them
     * @param first     those who brought most
     */
    record ConcentrationView(
            LocalDate from,
            LocalDate to,
            int customers,
            BigDecimal amount,
            int fifth,
            @Nullable BigDecimal topFifth,
            @Nullable BigDecimal topOne,
            List<CurvePoint> curve,
            List<TopCustomer> first) {}

    /** @param customers in per cent; so is the amount */
    record CurvePoint(BigDecimal customers, BigDecimal amount) {}

    /** @param share in per cent of all, cumulated with those before */
    record TopCustomer(UUID id, String name, int orders, BigDecimal amount, BigDecimal share, BigDecimal cumulated) {}

    ConcentrationView of(Actor actor, @Nullable UUID department, LocalDate from, LocalDate to) {
        var paid = paid(actor, department, from, to);
        var steps = steps(paid);
        if (steps.isEmpty()) {
            return new ConcentrationView(from, to, 0, BigDecimal.ZERO, 0, null, null, List.of(), List.of());
        }
        var all = steps.getLast();
        var fifth = steps.stream()
                .filter(it -> it.place >= wanted(all.place))
                .findFirst()
                .orElseThrow();
        var first = first(paid, all.running);
        return new ConcentrationView(
                from,
                to,
                all.place,
                all.running,
                fifth.place,
                percent(fifth.running, all.running),
                first.getFirst().share(),
                steps.stream()
                        .map(it -> new CurvePoint(
                                percent(BigDecimal.valueOf(it.place), BigDecimal.valueOf(all.place)),
                                percent(it.running, all.running)))
                        .toList(),
                first);
    }

    /** A fifth of the customers, one more where it does not come out even. */
    private static int wanted(int customers) {
        return (customers * FIFTH + STEPS - 1) / STEPS;
    }

    private record Step(int place, BigDecimal running) {}

    /** Only where the curve is drawn, not each of the customers. */
    private List<Step> steps(Condition paid) {
        var totals = totals(paid);
        var amount = field("totals.amount", BigDecimal.class);
        var owner = field("totals.owner", UUID.class);
        var ranked = select(
                        rowNumber().over().orderBy(amount.desc(), owner).as("place"),
                        sum(amount)
                                .over()
                                .orderBy(amount.desc(), owner)
                                .rowsUnboundedPreceding()
                                .as("running"),
                        count().over().as("customers"))
                .from(totals)
                .asTable("ranked");
        var place = field("ranked.place", Integer.class);
        var customers = field("ranked.customers", Integer.class);
        var wanted = new ArrayList<Condition>();
        for (int step = 1; step <= STEPS; step++) {
            wanted.add(place.eq(
                    ceil(customers.mul(inline(step)).cast(BigDecimal.class).div(inline(STEPS)))
                            .cast(Integer.class)));
        }
        return db.select(place, field("ranked.running", BigDecimal.class))
                .from(ranked)
                .where(or(wanted))
                .orderBy(place)
                .fetch(row -> new Step(row.value1(), row.value2()));
    }

    private List<TopCustomer> first(Condition paid, BigDecimal all) {
        var totals = totals(paid);
        var amount = field("totals.amount", BigDecimal.class);
        var found = new ArrayList<TopCustomer>();
        var running = BigDecimal.ZERO;
        for (var row : db.select(CUSTOMER.ID, CUSTOMER.NAME, field("totals.orders", Integer.class), amount)
                .from(totals)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(field("totals.owner", UUID.class)))
                .orderBy(amount.desc(), CUSTOMER.ID)
                .limit(SHOWN)
                .fetch()) {
            running = running.add(row.value4());
            found.add(new TopCustomer(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    percent(row.value4(), all),
                    percent(running, all)));
        }
        return found;
    }

    private static Table<? extends Record> totals(Condition paid) {
        return select(
                        WORK_ORDER.OWNER_ID.as("owner"),
                        count().as("orders"),
                        sum(WORK_ORDER.TOTAL_AMOUNT).as("amount"))
                .from(WORK_ORDER)
                .where(paid)
                .groupBy(WORK_ORDER.OWNER_ID)
                .asTable("totals");
    }

    private Condition paid(Actor actor, @Nullable UUID department, LocalDate from, LocalDate to) {
        return WORK_ORDER
                .STATUS
                .eq(OrderStatus.DELIVERED.name())
                .and(WORK_ORDER.DELETED_AT.isNull())
                .and(WORK_ORDER.TOTAL_AMOUNT.gt(BigDecimal.ZERO))
                .and(WORK_ORDER.DELIVERED_AT.ge(from.atStartOfDay(time.zone()).toInstant()))
                .and(WORK_ORDER.DELIVERED_AT.lt(
                        to.plusDays(1).atStartOfDay(time.zone()).toInstant()))
                .and(WorkOrderRepository.visible(actor))
                .and(Departments.within(WORK_ORDER.DEPARTMENT_ID, department));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal all) {
        return part.multiply(HUNDRED).divide(all, 1, RoundingMode.HALF_UP);
    }
}
