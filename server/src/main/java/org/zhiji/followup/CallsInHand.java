package org.zhiji.followup;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.RowsInHand;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/** The calls that somebody has still to make. */
@Component
class CallsInHand extends RowsInHand {

    private final Callers callers;
    private final AuditLog audit;

    CallsInHand(DSLContext db, Callers callers, AuditLog audit) {
        super(db, "call", FOLLOW_UP_TASK.ID);
        this.callers = callers;
        this.audit = audit;
    }

    @Override
    protected Called called() {
        return new Called(
                FOLLOW_UP_TASK.join(CUSTOMER).on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID)),
                CUSTOMER.NAME,
                FOLLOW_UP_TASK.TASK_NO);
    }

    @Override
    public boolean mayHave(UUID employee) {
        return callers.mayCall(employee);
    }

    /** Nobody asks a customer about the own work (INV-11): calls about orders that the successor served stay. */
    @Override
    public int pass(Actor actor, UUID from, UUID to, @Nullable Collection<UUID> only, Instant now) {
        var calls = db.select(FOLLOW_UP_TASK.ID)
                .from(FOLLOW_UP_TASK)
                .leftJoin(WORK_ORDER)
                .on(WORK_ORDER.ID.eq(FOLLOW_UP_TASK.WORK_ORDER_ID))
                .where(of(from, only))
                .and(WORK_ORDER.SERVICE_ADVISOR_ID.isDistinctFrom(to))
                .orderBy(FOLLOW_UP_TASK.ID)
                .forUpdate()
                .of(FOLLOW_UP_TASK)
                .fetch(FOLLOW_UP_TASK.ID);
        db.update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.CALLER_ID, to)
                .set(FOLLOW_UP_TASK.UPDATED_AT, now)
                .set(FOLLOW_UP_TASK.VERSION, FOLLOW_UP_TASK.VERSION.plus(1))
                .where(FOLLOW_UP_TASK.ID.in(calls))
                .execute();
        audit.record(calls.stream()
                .map(id -> new AuditLog.Entry(
                        actor.id(), "follow-up-task", id, AuditAction.UPDATED, new Assigned(from), new Assigned(to)))
                .toList());
        return calls.size();
    }

    private record Assigned(UUID callerId) {}

    @Override
    protected Condition of(UUID employee) {
        return FOLLOW_UP_TASK.CALLER_ID.eq(employee).and(FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames()));
    }
}
