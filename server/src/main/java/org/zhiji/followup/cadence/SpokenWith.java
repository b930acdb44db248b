package org.zhiji.followup.cadence;

import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CADENCE_RULE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.followup.CancelReason;
import org.zhiji.followup.TaskStatus;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/**
 * Front door for rooms in which a customer was spoken with without a task: what the interval still asked for, and what the same
 * person had agreed to do by that day, is done with at once, instead of reminding somebody of it.
 */
@Component
public class SpokenWith {

    private final DSLContext db;
    private final AuditLog audit;

    SpokenWith(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    /**
     * Both have spoken.
     *
     * @param who of ours spoke
     * @param on  the day of the contact; an interval that began later goes on, and so does what was agreed for later
     */
    public void on(UUID actor, UUID customer, UUID who, LocalDate on, Instant now) {
        var ofIntervals = FOLLOW_UP_TASK
                .OCCASION_ON
                .lt(on)
                .and(FOLLOW_UP_TASK.RULE_ID.in(select(CADENCE_RULE.ID)
                        .from(CADENCE_RULE)
                        .where(CADENCE_RULE.TRIGGER_KIND.eq(IntervalTrigger.KIND))));
        var agreed = FOLLOW_UP_TASK
                .ABOUT
                .isNotNull()
                .and(FOLLOW_UP_TASK.CALLER_ID.eq(who))
                .and(FOLLOW_UP_TASK.PLANNED_DATE.le(on));
        var done = db.update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.STATUS, TaskStatus.CANCELLED.name())
                .set(FOLLOW_UP_TASK.REASON_CANCELLED, CancelReason.CONTACTED.name())
                .setNull(FOLLOW_UP_TASK.NEXT_ATTEMPT_AT)
                .set(FOLLOW_UP_TASK.CLOSED_AT, now)
                .set(FOLLOW_UP_TASK.UPDATED_AT, now)
                .set(FOLLOW_UP_TASK.VERSION, FOLLOW_UP_TASK.VERSION.plus(1))
                .where(
                        FOLLOW_UP_TASK.CUSTOMER_ID.eq(customer),
                        FOLLOW_UP_TASK.STATUS.eq(TaskStatus.PENDING.name()),
                        FOLLOW_UP_TASK.ATTEMPT_COUNT.eq(0),
                        ofIntervals.or(agreed))
                .returning(FOLLOW_UP_TASK.ID)
                .fetch(FOLLOW_UP_TASK.ID);
        audit.record(done.stream()
                .map(task -> new AuditLog.Entry(
                        actor,
                        "follow-up-task",
                        task,
                        AuditAction.UPDATED,
                        new Seen(TaskStatus.PENDING, null),
                        new Seen(TaskStatus.CANCELLED, CancelReason.CONTACTED)))
                .toList());
    }

    private record Seen(TaskStatus status, @Nullable CancelReason reasonCancelled) {}
}
