package org.zhiji.service;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record8;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.zhiji.customer.OverviewPart;
import org.zhiji.customer.TimelineSource;
import org.zhiji.identity.Actor;

/** A customer's visits to the workshop on the customer's page. */
@Component
class WorkOrdersOfCustomer implements OverviewPart, TimelineSource {

    @Override
    public String name() {
        return "workOrders";
    }

    @Override
    public Field<? extends List<?>> rows(Actor actor, Field<UUID> customerId) {
        return WorkOrderQueries.ofCustomer(actor, customerId);
    }

    @Override
    public Select<Record8<Instant, String, String, UUID, String, String, String, UUID>> entries(
            Actor actor, UUID customerId) {
        return TimelineSource.entry(
                        coalesce(WORK_ORDER.DELIVERED_AT, WORK_ORDER.RECEIVED_AT, WORK_ORDER.CREATED_AT),
                        "WORK_ORDER",
                        "work-order",
                        WORK_ORDER.ID,
                        WORK_ORDER.REPAIR_TYPE,
                        WORK_ORDER.ORDER_NO,
                        nullif(WORK_ORDER.ITEMS, ""),
                        WORK_ORDER.SERVICE_ADVISOR_ID)
                .from(WORK_ORDER)
                .where(WorkOrderFilter.concerning(val(customerId)), WorkOrderRepository.visible(actor));
    }
}
