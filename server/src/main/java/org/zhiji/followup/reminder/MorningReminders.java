package org.zhiji.followup.reminder;

import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.zhiji.followup.reminder.Ladder.Hour;
import org.zhiji.platform.job.DailyJob;

/** Before the first calls of a working day: what comes, and what was not done. */
@Component
public class MorningReminders implements DailyJob {

    private final RemindOfContacts remind;

    MorningReminders(RemindOfContacts remind) {
        this.remind = remind;
    }

    @Override
    public String name() {
        return "follow-up-morning";
    }

    @Override
    public LocalTime at() {
        return Hour.MORNING.at();
    }

    @Override
    public void run(Instant now) {
        remind.run(Hour.MORNING, now);
    }
}
