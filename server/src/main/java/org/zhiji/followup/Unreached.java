package org.zhiji.followup;

import static org.jooq.impl.DSL.inline;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;

/**
 * Customers whom no call reached: somebody writes to them once, and whoever sees them next asks for the right number.
 */
@Component
class Unreached {

    private final DSLContext db;
    private final AuditLog audit;

    Unreached(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    /** Nobody has had the right number of this customer since a call about this task was given up. */
    static Condition phoneToConfirm() {
        return phoneToConfirm(FOLLOW_UP_TASK);
    }

    static Condition phoneToConfirm(zhiji.sql.tenant.tables.FollowUpTask task) {
        return task.STATUS.eq(inline(TaskStatus.UNREACHABLE.name())).and(task.PHONE_CONFIRMED_AT.isNull());
    }

    /** Somebody has asked the customer, for instance at the next visit. */
    @Transactional
    public void phoneConfirmed(Actor actor, UUID taskId, Instant now) {
        var customerId = db.select(FOLLOW_UP_TASK.CUSTOMER_ID)
                .from(FOLLOW_UP_TASK)
                .where(
                        FOLLOW_UP_TASK.ID.eq(taskId),
                        actor.mayView(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID))
                .fetchOptional(FOLLOW_UP_TASK.CUSTOMER_ID)
                .orElseThrow(() -> Problem.notFound("follow-up-task"));
        phoneConfirmed(customerId, actor.id(), now);
    }

    void phoneConfirmed(UUID customerId, UUID by, Instant now) {
        var confirmed = db.update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.PHONE_CONFIRMED_AT, now)
                .set(FOLLOW_UP_TASK.PHONE_CONFIRMED_BY, by.equals(AuditLog.SYSTEM) ? null : by)
                .set(FOLLOW_UP_TASK.VERSION, FOLLOW_UP_TASK.VERSION.plus(1))
                .where(FOLLOW_UP_TASK.CUSTOMER_ID.eq(customerId), phoneToConfirm())
                .returningResult(FOLLOW_UP_TASK.ID)
                .fetch(FOLLOW_UP_TASK.ID);
        for (var id : confirmed) {
            audit.record(by, "follow-up-task", id, AuditAction.UPDATED, null, new PhoneConfirmed(now));
        }
    }

    private record PhoneConfirmed(Instant phoneConfirmedAt) {}
}
