package org.zhiji.account;

import static zhiji.sql.tenant.Tables.ACCOUNT_PLAN;

import java.util.List;
import java.util.UUID;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerChildren;

/** The plans of one that goes go to the one that stays. */
@Component
class PlansOfMergedCustomers implements CustomerChildren {

    @Override
    public List<TableField<?, UUID>> columns() {
        return List.of(ACCOUNT_PLAN.CUSTOMER_ID);
    }
}
