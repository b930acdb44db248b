package org.zhiji.complaint;

import static zhiji.sql.tenant.Tables.COMPLAINT;

import java.util.List;
import java.util.UUID;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerChildren;

/** They go with their customer when two become one. */
@Component
class ComplaintsOfMergedCustomers implements CustomerChildren {

    @Override
    public List<TableField<?, UUID>> columns() {
        return List.of(COMPLAINT.CUSTOMER_ID);
    }
}
