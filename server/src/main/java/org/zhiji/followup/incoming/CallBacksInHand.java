package org.zhiji.followup.incoming;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.INCOMING_CALL;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.followup.Callers;
import org.zhiji.identity.Actor;
import org.zhiji.identity.RowsInHand;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/** The missed calls that somebody has still to return. */
@Component
class CallBacksInHand extends RowsInHand {

    private final Callers callers;
    private final AuditLog audit;

    CallBacksInHand(DSLContext db, Callers callers, AuditLog audit) {
        super(db, "call-back", INCOMING_CALL.ID);
        this.callers = callers;
        this.audit = audit;
    }

    @Override
    protected Called called() {
        return new Called(
                INCOMING_CALL.leftJoin(CUSTOMER).on(CUSTOMER.ID.eq(INCOMING_CALL.CUSTOMER_ID)),
                DSL.coalesce(CUSTOMER.NAME, DSL.inline("?")),
                INCOMING_CALL.DUE_ON.cast(String.class));
    }

    @Override
    public boolean mayHave(UUID employee) {
        return callers.ids().contains(employee);
    }

    @Override
    public int pass(Actor actor, UUID from, UUID to, @Nullable Collection<UUID> only, Instant now) {
        var passed = db.update(INCOMING_CALL)
                .set(INCOMING_CALL.EMPLOYEE_ID, to)
                .where(of(from, only))
                .returning(INCOMING_CALL.ID)
                .fetch(INCOMING_CALL.ID);
        audit.record(passed.stream()
                .map(id -> new AuditLog.Entry(
                        actor.id(),
                        "incoming-call",
                        id,
                        AuditAction.UPDATED,
                        Map.of("employeeId", from),
                        Map.of("employeeId", to)))
                .toList());
        return passed.size();
    }

    @Override
    protected Condition of(UUID employee) {
        return INCOMING_CALL.EMPLOYEE_ID.eq(employee).and(INCOMING_CALL.STATUS.eq(CallStatus.MISSED.name()));
    }
}
