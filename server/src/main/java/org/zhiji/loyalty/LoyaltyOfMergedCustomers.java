package org.zhiji.loyalty;

import static zhiji.sql.tenant.Tables.CHURN_CASE;
import static zhiji.sql.tenant.Tables.LIFECYCLE_MOVE;
import static zhiji.sql.tenant.Tables.LIFELONG_PROPOSAL;

import java.util.List;
import java.util.UUID;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerChildren;

/** They go with their customer when two become one; the index is worked out anew the next night. */
@Component
class LoyaltyOfMergedCustomers implements CustomerChildren {

    @Override
    public List<TableField<?, UUID>> columns() {
        return List.of(LIFECYCLE_MOVE.CUSTOMER_ID, CHURN_CASE.CUSTOMER_ID, LIFELONG_PROPOSAL.CUSTOMER_ID);
    }
}
