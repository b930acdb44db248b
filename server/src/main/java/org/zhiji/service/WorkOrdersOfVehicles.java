package org.zhiji.service;

import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Right;
import org.zhiji.list.ListAddition;
import org.zhiji.list.Relation;

/** In the list of vehicles: has a work order that … */
@Component
class WorkOrdersOfVehicles implements ListAddition {

    @Override
    public String list() {
        return "vehicles";
    }

    @Override
    public List<Relation> relations() {
        return List.of(new Relation(
                        "work-orders",
                        Right.WORK_ORDER_VIEW,
                        WORK_ORDER,
                        actor -> WORK_ORDER.VEHICLE_ID.eq(VEHICLE.ID).and(WorkOrderRepository.visible(actor)),
                        WorkOrderFields.OWN)
                .withOwnFieldsOf("work-orders"));
    }
}
