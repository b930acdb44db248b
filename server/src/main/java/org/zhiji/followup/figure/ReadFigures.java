package org.zhiji.followup.figure;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the figures of a period together, each block by one or two statements. */
@Component
class ReadFigures {

    private final ContactFigureQueries contacts;
    private final ReminderFigureQueries reminders;
    private final ReachFigureQueries reach;
    private final ResponseFigureQueries response;
    private final EffectQueries effect;

    ReadFigures(
            ContactFigureQueries contacts,
            ReminderFigureQueries reminders,
            ReachFigureQueries reach,
            ResponseFigureQueries response,
            EffectQueries effect) {
        this.contacts = contacts;
        this.reminders = reminders;
        this.reach = reach;
        this.response = response;
        this.effect = effect;
    }

    @Transactional(readOnly = true)
    public FollowUpFigures of(Asked asked) {
        return new FollowUpFigures(
                asked.from(),
                asked.to(),
                contacts.of(asked),
                reminders.of(asked),
                reach.of(asked),
                response.of(asked),
                effect.of(asked));
    }
}
