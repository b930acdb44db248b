package org.zhiji.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One call as far as the task must judge it. */
record Attempt(
        CallOutcome outcome, Instant at, @Nullable Instant newTime, boolean otherNumberLeft, boolean enoughAnswered) {

    static Attempt of(CallOutcome outcome, Instant at) {
        return new Attempt(outcome, at, null, false, false);
    }

    Attempt agreeing(Instant time) {
        return new Attempt(outcome, at, time, otherNumberLeft, enoughAnswered);
    }

    Attempt withOtherNumberLeft() {
        return new Attempt(outcome, at, newTime, true, enoughAnswered);
    }

    Attempt withEnoughAnswered() {
        return new Attempt(outcome, at, newTime, otherNumberLeft, true);
    }
}
