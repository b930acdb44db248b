package org.zhiji.care;

import static zhiji.sql.tenant.Tables.GIFT;

import java.util.List;
import java.util.UUID;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerChildren;

/** What one that goes was given counts for the one that stays. */
@Component
class GiftsOfMergedCustomers implements CustomerChildren {

    @Override
    public List<TableField<?, UUID>> columns() {
        return List.of(GIFT.CUSTOMER_ID);
    }
}
