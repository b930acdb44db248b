package org.zhiji.followup.cadence;

import static zhiji.sql.tenant.Tables.CADENCE_OVERRIDE;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.CustomerReach;
import org.zhiji.followup.CancelReason;
import org.zhiji.followup.TargetType;
import org.zhiji.followup.TaskStatus;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;

/** One customer's own rhythm, and back to that of the rules; each with its reason, each kept. */
@Service
class KeepOverrides {

    private static final String TAKEN_BACK = "—";

    private final DSLContext db;
    private final TasksOfRules tasks;
    private final AuditLog audit;
    private final Time time;

    KeepOverrides(DSLContext db, TasksOfRules tasks, AuditLog audit, Time time) {
        this.db = db;
        this.tasks = tasks;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    public void set(Actor actor, UUID customerId, OverrideForm form, Instant now) {
        if ((form.number() == null) != (form.unit() == null)) {
            throw Problem.invalid(FieldError.of("unit", "cadence.invalid.interval"));
        }
        write(actor, customerId, form, false, now);
    }

    @Transactional
    public void end(Actor actor, UUID customerId, Instant now) {
        write(actor, customerId, new OverrideForm(null, null, TAKEN_BACK), true, now);
    }

    private void write(Actor actor, UUID customerId, OverrideForm form, boolean ended, Instant now) {
        var found = db.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(customerId), CUSTOMER.DELETED_AT.isNull(), CustomerReach.mayEdit(actor))
                .forUpdate()
                .fetch();
        if (found.isEmpty()) {
            throw Problem.notFound("customer");
        }
        db.insertInto(CADENCE_OVERRIDE)
                .set(CADENCE_OVERRIDE.ID, Ids.next())
                .set(CADENCE_OVERRIDE.CUSTOMER_ID, customerId)
                .set(CADENCE_OVERRIDE.NUMBER, form.number())
                .set(
                        CADENCE_OVERRIDE.UNIT,
                        form.unit() == null ? null : form.unit().name())
                .set(CADENCE_OVERRIDE.ENDED, ended)
                .set(CADENCE_OVERRIDE.REASON, form.reason())
                .set(CADENCE_OVERRIDE.AT, now)
                .set(CADENCE_OVERRIDE.BY_ID, actor.employeeId())
                .execute();
        tasks.cancel(
                FOLLOW_UP_TASK
                        .CUSTOMER_ID
                        .eq(customerId)
                        .and(FOLLOW_UP_TASK.TARGET_TYPE.eq(TargetType.REVISIT.name()))
                        .and(FOLLOW_UP_TASK.RULE_ID.isNotNull())
                        .and(FOLLOW_UP_TASK.STATUS.eq(TaskStatus.PENDING.name()))
                        .and(FOLLOW_UP_TASK.ATTEMPT_COUNT.eq(0))
                        .and(FOLLOW_UP_TASK.PLANNED_DATE.gt(time.today())),
                CancelReason.RULE_CHANGED,
                now);
        audit.record(
                actor.id(), "customer", customerId, AuditAction.UPDATED, null, new Audited(ended ? null : form, ended));
    }

    private record Audited(@Nullable OverrideForm cadence, boolean cadenceByRule) {}
}
