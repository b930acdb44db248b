package org.zhiji.complaint;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.COMPLAINT;

import java.util.UUID;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CountOfCustomer;

@Component
class ComplaintsPerCustomer implements CountOfCustomer {

    @Override
    public String name() {
        return "complaints";
    }

    @Override
    public Field<Integer> of(Field<UUID> customer) {
        return field(select(count()).from(COMPLAINT).where(COMPLAINT.CUSTOMER_ID.eq(customer)));
    }
}
