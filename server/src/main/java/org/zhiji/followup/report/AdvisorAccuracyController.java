package org.zhiji.followup.report;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.followup.report.AdvisorAccuracy.AdvisorRow;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;

@RestController
class AdvisorAccuracyController {

    private final AdvisorAccuracy accuracy;
    private final Time time;

    AdvisorAccuracyController(AdvisorAccuracy accuracy, Time time) {
        this.accuracy = accuracy;
        this.time = time;
    }

    /** Of the orders that the person may see. */
    @GetMapping("/api/advisor-accuracy")
    @Requires(Right.WORK_ORDER_VIEW)
    List<AdvisorRow> showAdvisorAccuracy(Actor actor, @RequestParam(defaultValue = "90") @Min(1) @Max(3650) int days) {
        return accuracy.since(actor, days, time.now());
    }
}
