package org.zhiji.account;

import static zhiji.sql.tenant.Tables.ACCOUNT_ACTION;
import static zhiji.sql.tenant.Tables.ACCOUNT_PLAN;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Right;
import org.zhiji.identity.RowsInHand;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/** What somebody has still to do by the plans of key customers. */
@Component
class ActionsInHand extends RowsInHand {

    private final Employees employees;
    private final AuditLog audit;

    ActionsInHand(DSLContext db, Employees employees, AuditLog audit) {
        super(db, "account-action", ACCOUNT_ACTION.ID);
        this.employees = employees;
        this.audit = audit;
    }

    @Override
    protected Called called() {
        return new Called(
                ACCOUNT_ACTION
                        .join(ACCOUNT_PLAN)
                        .on(ACCOUNT_PLAN.ID.eq(ACCOUNT_ACTION.PLAN_ID))
                        .join(CUSTOMER)
                        .on(CUSTOMER.ID.eq(ACCOUNT_PLAN.CUSTOMER_ID)),
                ACCOUNT_ACTION.TEXT,
                CUSTOMER.NAME);
    }

    @Override
    public boolean mayHave(UUID employee) {
        return employees.may(employee, Right.RELATIONSHIP_VIEW);
    }

    @Override
    public int pass(Actor actor, UUID from, UUID to, @Nullable Collection<UUID> only, Instant now) {
        var passed = db.update(ACCOUNT_ACTION)
                .set(ACCOUNT_ACTION.OWNER_ID, to)
                .where(of(from, only))
                .returning(ACCOUNT_ACTION.PLAN_ID, ACCOUNT_ACTION.TEXT)
                .fetch();
        // Whoever has the plan open must not give it back by saving.
        db.update(ACCOUNT_PLAN)
                .set(ACCOUNT_PLAN.VERSION, ACCOUNT_PLAN.VERSION.plus(1))
                .where(ACCOUNT_PLAN.ID.in(passed.getValues(ACCOUNT_ACTION.PLAN_ID)))
                .execute();
        passed.forEach(action -> audit.record(
                actor.id(),
                KeepPlans.SUBJECT,
                action.getPlanId(),
                AuditAction.UPDATED,
                Map.of("action", action.getText(), "ownerId", from),
                Map.of("action", action.getText(), "ownerId", to)));
        return passed.size();
    }

    @Override
    protected Condition of(UUID employee) {
        return ACCOUNT_ACTION.OWNER_ID.eq(employee).and(ACCOUNT_ACTION.DONE_ON.isNull());
    }
}
