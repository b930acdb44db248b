package org.zhiji.followup.incoming;

import static zhiji.sql.tenant.Tables.INCOMING_CALL;

import java.util.List;
import java.util.UUID;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerChildren;

/** They go with their customer when two become one. */
@Component
class IncomingOfMergedCustomers implements CustomerChildren {

    @Override
    public List<TableField<?, UUID>> columns() {
        return List.of(INCOMING_CALL.CUSTOMER_ID);
    }
}
