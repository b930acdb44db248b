package org.zhiji.customer;

import static zhiji.sql.tenant.Tables.CUSTOMER_TEAM;

import java.util.List;
import java.util.UUID;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** The team of one that goes looks after the one that stays. */
@Component
class TeamsOfMergedCustomers implements CustomerChildren {

    @Override
    public List<TableField<?, UUID>> columns() {
        return List.of(CUSTOMER_TEAM.CUSTOMER_ID);
    }
}
