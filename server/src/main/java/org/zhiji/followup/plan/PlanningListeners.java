package org.zhiji.followup.plan;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiji.platform.job.Jobs;
import org.zhiji.service.FollowUpConsent;
import org.zhiji.service.WorkOrderConsentAnswered;
import org.zhiji.service.WorkOrderDelivered;
import org.zhiji.service.WorkOrderReinstated;
import org.zhiji.service.WorkOrderRestored;
import org.zhiji.service.WorkOrdersImported;

/** A car that went home happy to be asked about it is to be called about. */
@Component
class PlanningListeners {

    private final PlanFollowUps planFollowUps;
    private final Jobs jobs;
    private final PlanAfterImport planAfterImport;

    PlanningListeners(PlanFollowUps planFollowUps, Jobs jobs, PlanAfterImport planAfterImport) {
        this.planFollowUps = planFollowUps;
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
        if (event.consent() == FollowUpConsent.YES) {
            planFollowUps.order(event.workOrderId(), event.at());
        }
    }

    /** Whatever was planned before comes back by itself; this is for an order of which nothing was. */
    @EventListener
    void restored(WorkOrderRestored event) {
        planFollowUps.order(event.workOrderId(), event.at());
    }

    @EventListener
    void reinstated(WorkOrderReinstated event) {
        planFollowUps.order(event.workOrderId(), event.at());
    }

    @EventListener
    void imported(WorkOrdersImported event) {
        jobs.schedule(planAfterImport, "all", event.at(), new PlanAfterImport.Imported(event.at()));
    }
}
