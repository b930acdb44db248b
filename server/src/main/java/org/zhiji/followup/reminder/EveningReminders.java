package org.zhiji.followup.reminder;

import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.zhiji.followup.reminder.Ladder.Hour;
import org.zhiji.platform.job.DailyJob;

/** At the end of a working day: what of today has not been done. */
@Component
class EveningReminders implements DailyJob {

    private final RemindOfContacts remind;

    EveningReminders(RemindOfContacts remind) {
        this.remind = remind;
    }

    @Override
    public String name() {
        return "follow-up-evening";
    }

    @Override
    public LocalTime at() {
        return Hour.EVENING.at();
    }

    @Override
    public void run(Instant now) {
        remind.run(Hour.EVENING, now);
    }
}
