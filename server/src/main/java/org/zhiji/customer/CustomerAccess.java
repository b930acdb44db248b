package org.zhiji.customer;

import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import org.zhiji.identity.AccessExplainer;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;

/** On what access to a customer hangs. */
@Component
class CustomerAccess implements AccessExplainer {

    private final DSLContext db;

    CustomerAccess(DSLContext db) {
        this.db = db;
    }

    @Override
    public String type() {
        return "customer";
    }

    @Override
    public Optional<Subject> explain(Actor actor, UUID id) {
        return db.select(CUSTOMER.OWNER_ID, CUSTOMER.DEPARTMENT_ID)
                .from(CUSTOMER)
                .where(CustomerQueries.visible(actor, id), CUSTOMER.ID.eq(id))
                .fetchOptional(Records.mapping((owner, department) ->
                        new Subject(owner, department, Right.CUSTOMER_VIEW, Right.CUSTOMER_EDIT)));
    }
}
