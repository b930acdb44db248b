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
    private final IncomingFigureQueries incoming;
    private final AnswerFigureQueries answers;
    private final EffectQueries effect;

    ReadFigures(
            ContactFigureQueries contacts,
            ReminderFigureQueries reminders,
            ReachFigureQueries reach,
            ResponseFigureQueries response,
            IncomingFigureQueries incoming,
            AnswerFigureQueries answers,
            EffectQueries effect) {
        this.contacts = contacts;
        this.reminders = reminders;
        this.reach = reach;
        this.response = response;
        this.incoming = incoming;
        this.answers = answers;
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
                incoming.of(asked),
                answers.of(asked),
                effect.of(asked));
    }
}
