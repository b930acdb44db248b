package org.zhiji.followup;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.zhiji.followup.FollowUpTaskRepository.Loaded;
import org.zhiji.worktime.WorkCalendars;

/** The settings and the branch's calendar, as a task needs them. */
@Component
class RulesOfCalling {

    private final FollowUpSettingsStore settings;
    private final OutcomeRules outcomes;
    private final AnswerHours hours;
    private final WorkCalendars calendars;

    RulesOfCalling(FollowUpSettingsStore settings, OutcomeRules outcomes, AnswerHours hours, WorkCalendars calendars) {
        this.settings = settings;
        this.outcomes = outcomes;
        this.hours = hours;
        this.calendars = calendars;
    }

    CallRules of(Loaded task, Instant now) {
        var rules = settings.get();
        var calendar = calendars.of(task.departmentId());
        return new CallRules(
                outcomes.byOutcome(),
                rules.maxAttempts(),
                calendar,
                CallWindows.read(task.window()).orElseGet(rules::windows),
                () -> hours.of(task.task().customerId(), task.departmentId(), calendar.zone(), now));
    }
}
