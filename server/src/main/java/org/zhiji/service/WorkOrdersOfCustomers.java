package org.zhiji.service;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Right;
import org.zhiji.list.ListAddition;
import org.zhiji.list.Relation;

/** In the list of customers: has a work order that … */
@Component
class WorkOrdersOfCustomers implements ListAddition {

    @Override
    public String list() {
        return "customers";
    }

    @Override
    public List<Relation> relations() {
        return List.of(new Relation(
                        "work-orders",
                        Right.WORK_ORDER_VIEW,
                        WORK_ORDER,
                        actor -> WORK_ORDER.OWNER_ID.eq(CUSTOMER.ID).and(WorkOrderRepository.visible(actor)),
                        WorkOrderFields.OWN)
                .withOwnFieldsOf("work-orders"));
    }
}
