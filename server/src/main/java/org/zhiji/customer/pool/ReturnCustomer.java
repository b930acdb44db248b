package org.zhiji.customer.pool;

import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.CustomerReach;
import org.zhiji.customer.Owners;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;

/** Somebody lays a customer back into the pool and says why. */
@Component
class ReturnCustomer {

    private final DSLContext db;
    private final PoolRules rules;
    private final DueReturns due;
    private final Owners owners;

    ReturnCustomer(DSLContext db, PoolRules rules, DueReturns due, Owners owners) {
        this.db = db;
        this.rules = rules;
        this.due = due;
        this.owners = owners;
    }

    @Transactional
    public void run(Actor actor, UUID id, ReturnForm form, ExpectedVersion expected, Instant now) {
        var found = db.select(CUSTOMER.VERSION, CUSTOMER.KIND, CUSTOMER.OWNER_ID)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(id), CUSTOMER.DELETED_AT.isNull())
                .and(CustomerReach.mayView(actor))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound("customer"));
        if (found.value3() == null) {
            throw PoolProblem.NOBODYS.problem();
        }
        if (!db.fetchExists(CUSTOMER, CUSTOMER.ID.eq(id), actor.mayEdit(CUSTOMER.OWNER_ID, CUSTOMER.DEPARTMENT_ID))) {
            throw PoolProblem.NOT_YOURS.problem();
        }
        expected.check(found.value1());
        if (rules.activeFor(found.value2()).isEmpty()) {
            throw PoolProblem.OFF.problem();
        }
        if (db.fetchExists(CUSTOMER, CUSTOMER.ID.eq(id), due.held())) {
            throw PoolProblem.HELD.problem();
        }
        owners.pass(actor, List.of(id), null, Owners.How.RETURNED, form.reason().strip(), now);
    }
}
