package org.zhiji.prospect;

import static zhiji.sql.tenant.Tables.PROSPECT_ENTRY;

import java.util.List;
import java.util.UUID;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerChildren;

/** They go with their customer when two become one. */
@Component
class EntriesOfMergedCustomers implements CustomerChildren {

    @Override
    public List<TableField<?, UUID>> columns() {
        return List.of(PROSPECT_ENTRY.CUSTOMER_ID);
    }
}
