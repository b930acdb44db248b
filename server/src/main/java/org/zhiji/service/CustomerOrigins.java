package org.zhiji.service;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerReach;
import org.zhiji.dictionary.Dictionaries;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import zhiji.sql.tenant.tables.Customer;

/** How customers came to us and who brought them, with what they have spent since: one statement each. */
@Component
class CustomerOrigins {

    /** More than one screen of them nobody thanks by name. */
    private static final int MOST_REFERRERS = 200;

    private static final String SOURCES = "customer-source";
    private static final Customer BROUGHT = CUSTOMER.as("brought");

    private final DSLContext db;
    private final Dictionaries dictionaries;
    private final Time time;

    CustomerOrigins(DSLContext db, Dictionaries dictionaries, Time time) {
        this.db = db;
        this.dictionaries = dictionaries;
        this.time = time;
    }

    record OriginsView(List<SourceRow> sources, List<ReferrerRow> referrers) {}

    /**
     * @param source  absent where nobody has asked
     * @param newThisYear entered since the first of January
     * @param orders  delivered ones of these customers
     * @param amount  of those, in yuan; absent where there is none, or the reader may not see orders
     */
    record SourceRow(
            @Nullable String source,
            String name,
            int customers,
            int newThisYear,
            int orders,
            @Nullable BigDecimal amount) {}

    /** @param brought how many customers came by this one */
    record ReferrerRow(
            UUID id,
            String name,
            int brought,
            int orders,
            @Nullable BigDecimal amount) {}

    OriginsView of(Actor actor) {
        return new OriginsView(sources(actor), referrers(actor));
    }

    private List<SourceRow> sources(Actor actor) {
        var year = LocalDate.of(time.today().getYear(), 1, 1)
                .atStartOfDay(time.zone())
                .toInstant();
        var spent = select(
                        WORK_ORDER.OWNER_ID.as("owner"),
                        count().as("orders"),
                        sum(WORK_ORDER.TOTAL_AMOUNT).as("amount"))
                .from(WORK_ORDER)
                .where(delivered(actor))
                .groupBy(WORK_ORDER.OWNER_ID)
                .asTable("spent");
        var orders = sum(field("spent.orders", Integer.class)).coerce(Integer.class);
        return db.select(
                        CUSTOMER.SOURCE,
                        count(),
                        count().filterWhere(CUSTOMER.CREATED_AT.ge(year)),
                        orders,
                        sum(field("spent.amount", BigDecimal.class)))
                .from(CUSTOMER)
                .leftJoin(spent)
                .on(field("spent.owner", UUID.class).eq(CUSTOMER.ID))
                .where(CUSTOMER.DELETED_AT.isNull(), CustomerReach.mayView(actor))
                .groupBy(CUSTOMER.SOURCE)
                .orderBy(count().desc(), CUSTOMER.SOURCE)
                .fetch(row -> new SourceRow(
                        row.value1(),
                        String.valueOf(dictionaries.told(SOURCES, row.value1() == null ? "" : row.value1())),
                        row.value2(),
                        row.value3(),
                        row.value4() == null ? 0 : row.value4(),
                        row.value5()));
    }

    private List<ReferrerRow> referrers(Actor actor) {
        return db.select(
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        countDistinct(BROUGHT.ID),
                        count(WORK_ORDER.ID),
                        sum(WORK_ORDER.TOTAL_AMOUNT))
                .from(CUSTOMER)
                .join(BROUGHT)
                .on(BROUGHT.REFERRED_BY_ID.eq(CUSTOMER.ID), BROUGHT.ID.ne(CUSTOMER.ID), BROUGHT.DELETED_AT.isNull())
                .leftJoin(WORK_ORDER)
                .on(WORK_ORDER.OWNER_ID.eq(BROUGHT.ID), delivered(actor))
                .where(
                        CUSTOMER.DELETED_AT.isNull(),
                        CustomerReach.mayView(actor),
                        CustomerReach.mayView(actor, BROUGHT))
                .groupBy(CUSTOMER.ID, CUSTOMER.NAME)
                .orderBy(countDistinct(BROUGHT.ID).desc(), CUSTOMER.NAME, CUSTOMER.ID)
                .limit(MOST_REFERRERS)
                .fetch(Records.mapping(ReferrerRow::new));
    }

    private static Condition delivered(Actor actor) {
        return WORK_ORDER
                .DELIVERED_AT
                .isNotNull()
                .and(actor.may(Right.WORK_ORDER_VIEW) ? WorkOrderRepository.visible(actor) : falseCondition());
    }
}
