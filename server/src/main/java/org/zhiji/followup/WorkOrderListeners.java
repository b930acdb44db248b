package org.zhiji.followup;

import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiji.asset.VehicleOwnerChanged;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.service.FollowUpConsent;
import org.zhiji.service.WorkOrderCancelled;
import org.zhiji.service.WorkOrderConsentAnswered;
import org.zhiji.service.WorkOrderReassigned;
import org.zhiji.service.WorkOrderReinstated;
import org.zhiji.service.WorkOrderRestored;
import org.zhiji.service.WorkOrderTakenBack;
import org.zhiji.service.WorkOrdersDeleted;

/** What the workshop's orders mean for the calls. */
@Component
class WorkOrderListeners {

    private final FollowUpTaskRepository tasks;
    private final TaskMoves moves;

    WorkOrderListeners(FollowUpTaskRepository tasks, TaskMoves moves) {
        this.tasks = tasks;
        this.moves = moves;
    }

    @EventListener
    void consentAnswered(WorkOrderConsentAnswered event) {
        if (event.consent() == FollowUpConsent.NO) {
            cancel(event.workOrderId(), CancelReason.CONSENT_WITHDRAWN, event.at());
        }
    }

    @EventListener
    void deleted(WorkOrdersDeleted event) {
        cancel(event.workOrderIds(), CancelReason.ORDER_CANCELLED, event.at());
    }

    @EventListener
    void cancelled(WorkOrderCancelled event) {
        cancel(event.workOrderId(), CancelReason.ORDER_CANCELLED, event.at());
    }

    @EventListener
    void takenBack(WorkOrderTakenBack event) {
        cancel(event.workOrderId(), CancelReason.ORDER_CANCELLED, event.at());
    }

    @EventListener
    void restored(WorkOrderRestored event) {
        resume(event.workOrderId(), event.at());
    }

    @EventListener
    void reinstated(WorkOrderReinstated event) {
        resume(event.workOrderId(), event.at());
    }

    @EventListener
    void reassigned(WorkOrderReassigned event) {
        tasks.open(about(event.workOrderId()), event.at())
                .forEach(task -> tasks.move(task, event.ownerId(), event.vehicleId(), AuditLog.SYSTEM, event.at()));
    }

    /** The former owner's car is not his business any more, and the new owner was never here with it. */
    @EventListener
    void ownerChanged(VehicleOwnerChanged event) {
        var ofFormerOwner = FOLLOW_UP_TASK
                .VEHICLE_ID
                .eq(event.vehicleId())
                .and(FOLLOW_UP_TASK.CUSTOMER_ID.eq(event.formerOwnerId()))
                .and(FOLLOW_UP_TASK.TARGET_TYPE.ne(TargetType.COMPLAINT_CHECK.name()));
        moves.cancelOpen(
                tasks.open(ofFormerOwner, event.at()), CancelReason.OWNER_CHANGED, AuditLog.SYSTEM, event.at());
    }

    private void resume(UUID workOrderId, Instant at) {
        moves.resume(tasks.cancelled(about(workOrderId), CancelReason.ORDER_CANCELLED, at), AuditLog.SYSTEM, at);
    }

    /** A long absence and a complaint do not hang on one order. */
    private static Condition about(UUID workOrderId) {
        return about(List.of(workOrderId));
    }

    private static Condition about(List<UUID> workOrderIds) {
        return FOLLOW_UP_TASK
                .WORK_ORDER_ID
                .eq(DSL.any(workOrderIds.toArray(UUID[]::new)))
                .and(FOLLOW_UP_TASK.TARGET_TYPE.eq(TargetType.POST_SERVICE.name()));
    }

    private void cancel(UUID workOrderId, CancelReason reason, Instant at) {
        cancel(List.of(workOrderId), reason, at);
    }

    private void cancel(List<UUID> workOrderIds, CancelReason reason, Instant at) {
        moves.cancelOpen(tasks.open(about(workOrderIds), at), reason, AuditLog.SYSTEM, at);
    }
}
