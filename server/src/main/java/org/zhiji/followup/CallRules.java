package org.zhiji.followup;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.zhiji.worktime.WorkCalendar;

/**
 * What a task must know to judge the outcome of a call.
 *
 * @param windows  in which the customer may be rung
 * @param answered at which hours calls got through; asked for only where the next try goes by it
 */
record CallRules(
        Map<CallOutcome, OutcomeRule> outcomes,
        int maxAttempts,
        WorkCalendar calendar,
        CallWindows windows,
        Supplier<Answered> answered) {

    NextTry nextTry(CallOutcome outcome, Instant at) {
        var rule = rule(outcome);
        return rule.learned()
                ? NextTry.learned(at, rule.pause(), answered.get(), windows, calendar)
                : NextTry.afterPause(at, rule.pause(), windows, calendar);
    }

    Instant callable(Instant at) {
        return windows.sameOrNext(at, calendar);
    }

    /** A day counts once however often one rang, and only if it was a working day. */
    boolean isExhausted(CallOutcome outcome, Collection<Instant> notReached) {
        var tries = rule(outcome).tries();
        return notReached.stream()
                        .map(calendar::dateOf)
                        .filter(calendar::isWorkingDay)
                        .distinct()
                        .count()
                >= (tries == null ? maxAttempts : tries);
    }

    private OutcomeRule rule(CallOutcome outcome) {
        return Objects.requireNonNull(outcomes.get(outcome));
    }
}
