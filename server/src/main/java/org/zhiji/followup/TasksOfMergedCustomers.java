package org.zhiji.followup;

import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.util.List;
import java.util.UUID;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerChildren;

/** They go with their customer when two become one. */
@Component
class TasksOfMergedCustomers implements CustomerChildren {

    @Override
    public List<TableField<?, UUID>> columns() {
        return List.of(FOLLOW_UP_TASK.CUSTOMER_ID);
    }
}
