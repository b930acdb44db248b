package org.zhiji.followup.plan;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.zhiji.platform.job.OneTimeJob;

/** Plans what an import brought, after the import and not within it: a hundred thousand orders are planned at once. */
@Component
class PlanAfterImport implements OneTimeJob<PlanAfterImport.Imported> {

    private final PlanFollowUps planFollowUps;

    PlanAfterImport(PlanFollowUps planFollowUps) {
        this.planFollowUps = planFollowUps;
    }

    record Imported(Instant at) {}

    @Override
    public String name() {
        return "follow-up-planning-after-import";
    }

    @Override
    public Class<Imported> payload() {
        return Imported.class;
    }

    @Override
    public void run(Imported imported, Instant now) {
        planFollowUps.allDue(now);
    }
}
