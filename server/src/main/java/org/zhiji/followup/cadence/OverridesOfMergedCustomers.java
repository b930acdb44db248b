package org.zhiji.followup.cadence;

import static zhiji.sql.tenant.Tables.CADENCE_OVERRIDE;

import java.util.List;
import java.util.UUID;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerChildren;

/** They go with their customer when two become one; the later one holds. */
@Component
class OverridesOfMergedCustomers implements CustomerChildren {

    @Override
    public List<TableField<?, UUID>> columns() {
        return List.of(CADENCE_OVERRIDE.CUSTOMER_ID);
    }
}
