package org.zhiji.followup.intake;

import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.zhiji.platform.job.DailyJob;

/** On the next working morning: what was not handed over. */
@Component
class HandOverMorning implements DailyJob {

    private final RemindOfHandOvers remind;

    HandOverMorning(RemindOfHandOvers remind) {
        this.remind = remind;
    }

    @Override
    public String name() {
        return "order-hand-over-morning";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(9, 0);
    }

    @Override
    public void run(Instant now) {
        remind.inTheMorning(now);
    }
}
