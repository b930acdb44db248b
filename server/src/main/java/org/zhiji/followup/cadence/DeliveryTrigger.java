package org.zhiji.followup.cadence;

import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.util.Set;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiji.followup.TargetType;

/** An order was delivered so long ago. */
@Component
@Order(2)
class DeliveryTrigger implements CadenceTrigger {

    @Override
    public String kind() {
        return "DELIVERY";
    }

    @Override
    public Set<String> lists() {
        return Set.of("work-orders");
    }

    @Override
    public TargetType targetType() {
        return TargetType.CARE;
    }

    @Override
    public Nature nature() {
        return Nature.EVENT;
    }

    @Override
    public Select<?> occasions(Question question) {
        var delivered = Days.of(WORK_ORDER.DELIVERED_AT, question.zone());
        var earliest = question.interval().before(question.from());
        return select(
                        WORK_ORDER.ID.as(SUBJECT),
                        WORK_ORDER.OWNER_ID.as(CUSTOMER_ID),
                        WORK_ORDER.VEHICLE_ID.as(VEHICLE_ID),
                        WORK_ORDER.ID.as(WORK_ORDER_ID),
                        WORK_ORDER.SERVICE_ADVISOR_ID.as(ADVISOR_ID),
                        delivered.as(HAPPENS_ON),
                        Days.after(delivered, question.interval()).as(DUE_ON))
                .from(WORK_ORDER)
                .where(
                        WORK_ORDER.STATUS.eq("DELIVERED"),
                        WORK_ORDER.DELETED_AT.isNull(),
                        WORK_ORDER.DELIVERED_AT.ge(earliest.minusDays(1)
                                .atStartOfDay(question.zone())
                                .toInstant()));
    }
}
