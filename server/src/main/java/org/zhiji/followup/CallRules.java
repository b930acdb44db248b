package org.zhiji.followup;

import java.time.Instant;
import java.util.Collection;
import org.zhiji.worktime.WorkCalendar;

/** What a task must know to judge the outcome of a call. */
record CallRules(int maxAttempts, WorkCalendar calendar, CallWindows windows) {

    Instant nextTry(Instant at, NextStep.TryAgain step) {
        return callable(at.plus(step.pause()));
    }

    Instant callable(Instant at) {
        return windows.sameOrNext(at, calendar);
    }

    /** A day counts once however often one rang, and only if it was a working day. */
    boolean isExhausted(Collection<Instant> notReached) {
        return notReached.stream()
                        .map(calendar::dateOf)
                        .filter(calendar::isWorkingDay)
                        .distinct()
                        .count()
                >= maxAttempts;
    }
}
