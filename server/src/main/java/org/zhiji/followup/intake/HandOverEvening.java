package org.zhiji.followup.intake;

import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.zhiji.platform.job.DailyJob;

/** At closing time on a working day: what of today lies with its advisor still. */
@Component
class HandOverEvening implements DailyJob {

    private final RemindOfHandOvers remind;

    HandOverEvening(RemindOfHandOvers remind) {
        this.remind = remind;
    }

    @Override
    public String name() {
        return "order-hand-over-evening";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(18, 0);
    }

    @Override
    public void run(Instant now) {
        remind.inTheEvening(now);
    }
}
