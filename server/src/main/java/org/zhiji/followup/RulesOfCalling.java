package org.zhiji.followup;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhiji.worktime.WorkCalendars;

/** The settings and the branch's calendar, as a task needs them. */
@Component
class RulesOfCalling {

    private final FollowUpSettingsStore settings;
    private final WorkCalendars calendars;

    RulesOfCalling(FollowUpSettingsStore settings, WorkCalendars calendars) {
        this.settings = settings;
        this.calendars = calendars;
    }

    CallRules of(UUID departmentId) {
        var rules = settings.get();
        return new CallRules(rules.maxAttempts(), calendars.of(departmentId), rules.windows());
    }
}
