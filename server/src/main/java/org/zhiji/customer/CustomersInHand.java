package org.zhiji.customer;

import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Right;
import org.zhiji.identity.RowsInHand;

/** Whose customers they are. */
@Component
class CustomersInHand extends RowsInHand {

    private final Employees employees;
    private final Owners owners;
    private final LeftToThePool pool;

    CustomersInHand(DSLContext db, Employees employees, Owners owners, LeftToThePool pool) {
        super(db, "customer", CUSTOMER.ID);
        this.employees = employees;
        this.owners = owners;
        this.pool = pool;
    }

    @Override
    protected Called called() {
        return new Called(CUSTOMER, CUSTOMER.NAME, CUSTOMER.CUSTOMER_NO);
    }

    @Override
    public boolean mayHave(UUID employee) {
        return employees.may(employee, Right.CUSTOMER_EDIT);
    }

    @Override
    public int pass(Actor actor, UUID from, UUID to, @Nullable Collection<UUID> only, Instant now) {
        return pass(actor, of(from, only), to, Owners.How.HANDED_OVER, null, now);
    }

    @Override
    public int giveBack(Actor actor, UUID from, UUID to, Collection<UUID> only, Instant now) {
        return pass(actor, of(from, only), to, Owners.How.GIVEN_BACK, null, now);
    }

    @Override
    public boolean canBeNobodys() {
        return true;
    }

    @Override
    public int layDown(Actor actor, UUID from, @Nullable Collection<UUID> only, @Nullable String reason, Instant now) {
        return pass(actor, of(from, only).and(pool.takes()), null, Owners.How.RETURNED, reason, now);
    }

    private int pass(
            Actor actor, Condition which, @Nullable UUID to, Owners.How how, @Nullable String reason, Instant now) {
        var customers = db.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(which)
                .orderBy(CUSTOMER.ID)
                .forUpdate()
                .of(CUSTOMER)
                .fetch(CUSTOMER.ID);
        owners.pass(actor, customers, to, how, reason, now);
        return customers.size();
    }

    /** Merged and erased ones are nobody's work any more. */
    @Override
    protected Condition of(UUID employee) {
        return CUSTOMER.OWNER_ID
                .eq(employee)
                .and(CUSTOMER.DELETED_AT.isNull())
                .and(CUSTOMER.STATUS.in("ACTIVE", "ARCHIVED"));
    }
}
