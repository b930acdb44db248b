package org.zhiji.service;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.util.UUID;
import org.jooq.Record10;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.zhiji.customer.SearchSource;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.platform.search.SearchQuery;

/** Work orders in the one search: by their number and by whoever brought the car. */
@Component
class WorkOrderSearch implements SearchSource {

    private static final int MOST_ORDERS = 4;

    @Override
    public Select<Record10<String, UUID, String, String, String[], String[], String[], String, Boolean, String>> hits(
            Actor actor, String typed) {
        var found = select(WORK_ORDER.ID)
                .from(WORK_ORDER)
                .where(SearchQuery.matches(WORK_ORDER.SEARCH, typed), WORK_ORDER.DELETED_AT.isNull())
                .limit(CANDIDATES);
        // Only what is shown is looked up further.
        var newest = select(WORK_ORDER.ID)
                .from(WORK_ORDER)
                .where(WORK_ORDER.ID.eq(any(DSL.array(found))), WorkOrderRepository.visible(actor))
                .orderBy(WORK_ORDER.DELIVERED_AT.desc().nullsFirst())
                .limit(MOST_ORDERS);
        return select(
                        inline("WORK_ORDER"),
                        WORK_ORDER.ID,
                        CUSTOMER.NAME,
                        WORK_ORDER.ORDER_NO,
                        array(WORK_ORDER.SENDER_PHONE),
                        array(VEHICLE.PLATE_NO),
                        inline((String[]) null, SQLDataType.CLOB.array()),
                        inline((String) null),
                        WorkOrderRepository.open(actor),
                        nullif(WORK_ORDER.ITEMS, ""))
                .from(WorkOrderQueries.orders())
                .where(WORK_ORDER.ID.eq(any(DSL.array(newest))))
                .and(actor.may(Right.WORK_ORDER_VIEW) ? DSL.noCondition() : DSL.falseCondition())
                .orderBy(WORK_ORDER.DELIVERED_AT.desc().nullsFirst());
    }
}
