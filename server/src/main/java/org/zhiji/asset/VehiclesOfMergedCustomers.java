package org.zhiji.asset;

import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.VEHICLE_PARTY;

import java.util.List;
import java.util.UUID;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerChildren;

/** They go with their customer when two become one. */
@Component
class VehiclesOfMergedCustomers implements CustomerChildren {

    @Override
    public List<TableField<?, UUID>> columns() {
        return List.of(VEHICLE.CUSTOMER_ID, VEHICLE_PARTY.CUSTOMER_ID);
    }
}
