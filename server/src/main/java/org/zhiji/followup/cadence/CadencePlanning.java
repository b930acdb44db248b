package org.zhiji.followup.cadence;

import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.zhiji.platform.job.DailyJob;
import org.zhiji.worktime.WorkCalendars;

/** The contacts of the rules, each working day, when the calls about repairs are planned already. */
@Component
public class CadencePlanning implements DailyJob {

    private final PlanContacts planContacts;
    private final WorkCalendars calendars;

    CadencePlanning(PlanContacts planContacts, WorkCalendars calendars) {
        this.planContacts = planContacts;
        this.calendars = calendars;
    }

    @Override
    public String name() {
        return "cadence-planning";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(7, 10);
    }

    @Override
    public void run(Instant now) {
        var calendar = calendars.standard();
        if (calendar.isWorkingDay(calendar.dateOf(now))) {
            planContacts.run(now);
        }
    }
}
