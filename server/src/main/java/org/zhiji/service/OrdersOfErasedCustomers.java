package org.zhiji.service;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiji.customer.PersonalData;
import org.zhiji.identity.Actor;
import org.zhiji.platform.search.SearchQuery;
import org.zhiji.platform.search.SearchTokens;

/** Number, day, work and amount of an order stay, as the books need them; who brought the car does not. */
@Component
@Order(2)
class OrdersOfErasedCustomers implements PersonalData {

    private final DSLContext db;

    OrdersOfErasedCustomers(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<DataSheet> copy(UUID customer) {
        return List.of(DataSheet.of(
                "orders",
                db.select(
                                WORK_ORDER.ORDER_NO,
                                WORK_ORDER.DELIVERED_AT,
                                WORK_ORDER.MILEAGE,
                                WORK_ORDER.REPAIR_TYPE,
                                WORK_ORDER.ITEMS,
                                WORK_ORDER.TOTAL_AMOUNT,
                                WORK_ORDER.SENDER_NAME,
                                WORK_ORDER.SENDER_PHONE,
                                WORK_ORDER.FOLLOW_UP_CONSENT)
                        .from(WORK_ORDER)
                        .where(of(customer))
                        .orderBy(WORK_ORDER.ID)
                        .fetch()));
    }

    @Override
    public List<Erased> erase(Actor actor, UUID customer, Instant now) {
        var orders = db.update(WORK_ORDER)
                .setNull(WORK_ORDER.SENDER_NAME)
                .setNull(WORK_ORDER.SENDER_PHONE)
                .setNull(WORK_ORDER.FOLLOW_UP_PHONE)
                .setNull(WORK_ORDER.FOLLOW_UP_WINDOW)
                .set(WORK_ORDER.CONSENT_EVIDENCE, when(WORK_ORDER.CONSENT_EVIDENCE.isNotNull(), inline(ERASED_TEXT)))
                .set(WORK_ORDER.VERSION, WORK_ORDER.VERSION.plus(1))
                .set(WORK_ORDER.UPDATED_AT, now)
                .set(WORK_ORDER.UPDATED_BY, actor.employeeId())
                .where(of(customer))
                .returning(WORK_ORDER.ID, WORK_ORDER.ORDER_NO)
                .fetchMap(WORK_ORDER.ID, WORK_ORDER.ORDER_NO);
        orders.forEach(this::findByNumberOnly);
        return List.of(new Erased(WorkOrderBin.WORK_ORDERS.subject(), orders.keySet()));
    }

    private void findByNumberOnly(UUID id, String number) {
        var vector = SearchQuery.vector(new SearchTokens().number(number));
        db.update(WORK_ORDER)
                .set(Map.of(WORK_ORDER.SEARCH, field("{0}::tsvector", val(vector))))
                .where(WORK_ORDER.ID.eq(id))
                .execute();
    }

    private static Condition of(UUID customer) {
        return WORK_ORDER.OWNER_ID.eq(customer).or(WORK_ORDER.SENDER_CUSTOMER_ID.eq(customer));
    }
}
