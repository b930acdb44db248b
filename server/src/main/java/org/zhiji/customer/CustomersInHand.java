package org.zhiji.customer;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Right;
import org.zhiji.identity.WorkInHand;

/** Whose customers they are. */
@Component
class CustomersInHand implements WorkInHand {

    private final DSLContext db;
    private final Employees employees;
    private final Owners owners;

    CustomersInHand(DSLContext db, Employees employees, Owners owners) {
        this.db = db;
        this.employees = employees;
        this.owners = owners;
    }

    @Override
    public String kind() {
        return "customer";
    }

    @Override
    public int count(UUID employee) {
        return db.fetchCount(CUSTOMER, of(employee));
    }

    @Override
    public List<Piece> list(UUID employee, @Nullable UUID after, int size) {
        return db.select(CUSTOMER.ID, CUSTOMER.NAME, CUSTOMER.CUSTOMER_NO)
                .from(CUSTOMER)
                .where(of(employee), after == null ? noCondition() : CUSTOMER.ID.gt(after))
                .orderBy(CUSTOMER.ID)
                .limit(size)
                .fetch(mapping(Piece::new));
    }

    @Override
    public boolean mayHave(UUID employee) {
        return employees.may(employee, Right.CUSTOMER_EDIT);
    }

    @Override
    public int pass(Actor actor, UUID from, UUID to, @Nullable Collection<UUID> only, Instant now) {
        var customers = db.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(of(from), only == null ? noCondition() : CUSTOMER.ID.in(only))
                .orderBy(CUSTOMER.ID)
                .forUpdate()
                .fetch(CUSTOMER.ID);
        owners.pass(actor, customers, to, Owners.How.HANDED_OVER, null, now);
        return customers.size();
    }

    /** Merged and erased ones are nobody's work any more. */
    private static Condition of(UUID employee) {
        return CUSTOMER.OWNER_ID
                .eq(employee)
                .and(CUSTOMER.DELETED_AT.isNull())
                .and(CUSTOMER.STATUS.in("ACTIVE", "ARCHIVED"));
    }
}
