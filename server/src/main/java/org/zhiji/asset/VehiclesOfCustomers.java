package org.zhiji.asset;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.VEHICLE;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Right;
import org.zhiji.list.ListAddition;
import org.zhiji.list.Relation;

/** In the list of customers: has a vehicle that … */
@Component
class VehiclesOfCustomers implements ListAddition {

    @Override
    public String list() {
        return "customers";
    }

    @Override
    public List<Relation> relations() {
        return List.of(new Relation(
                        "vehicles",
                        Right.CUSTOMER_VIEW,
                        VEHICLE,
                        actor -> VEHICLE.CUSTOMER_ID.eq(CUSTOMER.ID).and(VehicleRepository.visible(actor)),
                        VehicleFields.OWN)
                .withOwnFieldsOf("vehicles"));
    }
}
