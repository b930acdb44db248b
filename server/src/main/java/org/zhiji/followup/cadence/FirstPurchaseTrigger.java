package org.zhiji.followup.cadence;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.math.BigDecimal;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiji.followup.TargetType;

/** A customer paid for something for the first time so long ago. */
@Component
@Order(4)
class FirstPurchaseTrigger implements CadenceTrigger {

    @Override
    public String kind() {
        return "FIRST_PURCHASE";
    }

    @Override
    public Set<String> lists() {
        return Set.of("customers");
    }

    @Override
    public TargetType targetType() {
        return TargetType.NEW_CUSTOMER;
    }

    @Override
    public Nature nature() {
        return Nature.EVENT;
    }

    @Override
    public Select<?> occasions(Question question) {
        var earlier = WORK_ORDER.as("earlier");
        var bought = Days.of(WORK_ORDER.DELIVERED_AT, question.zone());
        var earliest = question.interval().before(question.from());
        return select(
                        WORK_ORDER.OWNER_ID.as(SUBJECT),
                        WORK_ORDER.OWNER_ID.as(CUSTOMER_ID),
                        WORK_ORDER.VEHICLE_ID.as(VEHICLE_ID),
                        WORK_ORDER.ID.as(WORK_ORDER_ID),
                        WORK_ORDER.SERVICE_ADVISOR_ID.as(ADVISOR_ID),
                        bought.as(HAPPENS_ON),
                        Days.after(bought, question.interval()).as(DUE_ON))
                .from(WORK_ORDER)
                .where(
                        paid(WORK_ORDER),
                        WORK_ORDER.DELIVERED_AT.ge(earliest.minusDays(1)
                                .atStartOfDay(question.zone())
                                .toInstant()),
                        notExists(selectOne()
                                .from(earlier)
                                .where(
                                        earlier.OWNER_ID.eq(WORK_ORDER.OWNER_ID),
                                        earlier.DELIVERED_AT.le(WORK_ORDER.DELIVERED_AT),
                                        earlier.ID.ne(WORK_ORDER.ID),
                                        paid(earlier))));
    }

    private static Condition paid(zhiji.sql.tenant.tables.WorkOrder order) {
        return order.STATUS.eq("DELIVERED").and(order.DELETED_AT.isNull()).and(order.TOTAL_AMOUNT.gt(BigDecimal.ZERO));
    }
}
