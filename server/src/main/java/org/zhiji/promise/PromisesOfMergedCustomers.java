package org.zhiji.promise;

import static zhiji.sql.tenant.Tables.PROMISE;

import java.util.List;
import java.util.UUID;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerChildren;

/** What one that goes was promised is promised to the one that stays. */
@Component
class PromisesOfMergedCustomers implements CustomerChildren {

    @Override
    public List<TableField<?, UUID>> columns() {
        return List.of(PROMISE.CUSTOMER_ID);
    }
}
