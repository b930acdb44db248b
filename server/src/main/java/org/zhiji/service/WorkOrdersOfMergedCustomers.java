package org.zhiji.service;

import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.util.List;
import java.util.UUID;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerChildren;

/** They go with their customer when two become one. */
@Component
class WorkOrdersOfMergedCustomers implements CustomerChildren {

    @Override
    public List<TableField<?, UUID>> columns() {
        return List.of(WORK_ORDER.OWNER_ID, WORK_ORDER.SENDER_CUSTOMER_ID);
    }
}
