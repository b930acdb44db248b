package org.zhiji.followup.cadence;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.zhiji.platform.job.OneTimeJob;

/** Whoever switches a rule on does not wait for tomorrow's planning, and not for today's answer either. */
@Component
class PlanAfterChange implements OneTimeJob<PlanAfterChange.Changed> {

    private final PlanContacts planContacts;

    PlanAfterChange(PlanContacts planContacts) {
        this.planContacts = planContacts;
    }

    record Changed(Instant at) {}

    @Override
    public String name() {
        return "cadence-planning-after-change";
    }

    @Override
    public Class<Changed> payload() {
        return Changed.class;
    }

    @Override
    public void run(Changed changed, Instant now) {
        planContacts.run(now);
    }
}
