package org.zhiji.promise;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.PROMISE;

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
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/** What somebody still owes customers, kept open or broken and not yet made good. */
@Component
class PromisesInHand extends RowsInHand {

    private final Employees employees;
    private final AuditLog audit;

    PromisesInHand(DSLContext db, Employees employees, AuditLog audit) {
        super(db, "promise", PROMISE.ID);
        this.employees = employees;
        this.audit = audit;
    }

    @Override
    protected Called called() {
        return new Called(
                PROMISE.join(CUSTOMER).on(CUSTOMER.ID.eq(PROMISE.CUSTOMER_ID)),
                PROMISE.TEXT,
                concat(CUSTOMER.NAME, inline(" · "), field("{0}::text", String.class, PROMISE.DUE_ON)));
    }

    @Override
    public boolean mayHave(UUID employee) {
        return employees.may(employee, Right.RELATIONSHIP_EDIT);
    }

    @Override
    public int pass(Actor actor, UUID from, UUID to, @Nullable Collection<UUID> only, Instant now) {
        var theirs = db.selectFrom(PROMISE).where(of(from, only)).forUpdate().fetch();
        for (var promise : theirs) {
            var before = KeepPromises.told(promise);
            promise.setOwnerId(to);
            promise.setVersion(promise.getVersion() + 1);
            promise.setUpdatedAt(now);
            promise.setUpdatedBy(actor.employeeId());
            db.executeUpdate(promise);
            audit.record(
                    actor.id(),
                    PromiseAccess.SUBJECT,
                    promise.getId(),
                    AuditAction.UPDATED,
                    before,
                    KeepPromises.told(promise));
        }
        return theirs.size();
    }

    @Override
    protected Condition of(UUID employee) {
        return PROMISE.OWNER_ID
                .eq(employee)
                .and(PROMISE.STATUS
                        .eq(PromiseStatus.OPEN.name())
                        .or(PROMISE.STATUS.eq(PromiseStatus.BROKEN.name()).and(PROMISE.MADE_GOOD_AT.isNull())));
    }
}
