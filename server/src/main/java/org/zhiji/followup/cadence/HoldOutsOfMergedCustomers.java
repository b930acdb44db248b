package org.zhiji.followup.cadence;

import static zhiji.sql.tenant.Tables.CADENCE_HOLD_OUT;

import java.util.List;
import java.util.UUID;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerChildren;

/** They go with their customer when two become one. */
@Component
class HoldOutsOfMergedCustomers implements CustomerChildren {

    @Override
    public List<TableField<?, UUID>> columns() {
        return List.of(CADENCE_HOLD_OUT.CUSTOMER_ID);
    }
}
