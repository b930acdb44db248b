package org.zhiji.followup.figure;

import java.time.LocalDate;
import java.util.List;

/** All figures of a period as the page shows and the workbook holds them. */
record FollowUpFigures(
        LocalDate from,
        LocalDate to,
        ContactFigures contacts,
        ReminderFigures reminders,
        ReachFigures reach,
        ResponseFigures response,
        IncomingFigures incoming,
        List<QuestionTally> answers,
        EffectFigures effect) {}
