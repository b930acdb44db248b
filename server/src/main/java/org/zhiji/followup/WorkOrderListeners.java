package org.zhiji.followup;

import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.job.Jobs;
import org.zhiji.service.FollowUpConsent;
import org.zhiji.service.WorkOrderConsentAnswered;
import org.zhiji.service.WorkOrderDeleted;
import org.zhiji.service.WorkOrderDelivered;
import org.zhiji.service.WorkOrderRestored;
import org.zhiji.service.WorkOrdersImported;

/** What the workshop's orders mean for the calls. */
@Component
class WorkOrderListeners {

    private final PlanFollowUps planFollowUps;
    private final FollowUpTaskRepository tasks;
    private final TaskMoves moves;
    private final Jobs jobs;
    private final PlanAfterImport planAfterImport;

    WorkOrderListeners(
            PlanFollowUps planFollowUps,
            FollowUpTaskRepository tasks,
            TaskMoves moves,
            Jobs jobs,
            PlanAfterImport planAfterImport) {
        this.planFollowUps = planFollowUps;
        this.tasks = tasks;
        this.moves = moves;
        this.jobs = jobs;
        this.planAfterImport = planAfterImport;
    }

    @EventListener
    void delivered(WorkOrderDelivered event) {
        if (event.consent() == FollowUpConsent.YES) {
            planFollowUps.order(event.workOrderId(), event.at());
        }
    }

    @EventListener
    void consentAnswered(WorkOrderConsentAnswered event) {
        switch (event.consent()) {
            case YES -> planFollowUps.order(event.workOrderId(), event.at());
            case NO -> cancel(event.workOrderId(), CancelReason.CONSENT_WITHDRAWN, event.at());
            case NOT_ASKED -> {}
        }
    }

    @EventListener
    void deleted(WorkOrderDeleted event) {
        cancel(event.workOrderId(), CancelReason.ORDER_CANCELLED, event.at());
    }

    @EventListener
    void restored(WorkOrderRestored event) {
        planFollowUps.order(event.workOrderId(), event.at());
    }

    @EventListener
    void imported(WorkOrdersImported event) {
        jobs.schedule(planAfterImport, "all", event.at(), new PlanAfterImport.Imported(event.at()));
    }

    private void cancel(UUID workOrderId, CancelReason reason, Instant at) {
        moves.cancelOpen(tasks.open(FOLLOW_UP_TASK.WORK_ORDER_ID.eq(workOrderId), at), reason, AuditLog.SYSTEM, at);
    }
}
