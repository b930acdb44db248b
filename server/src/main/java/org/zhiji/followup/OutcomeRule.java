package org.zhiji.followup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the company wants to follow a call that brought no talk.
 *
 * @param pauseMinutes the earliest next try; absent where the number or the customer leaves nothing to try
 * @param learned      go to the hours at which the customer answers, not only past the pause
 * @param tries        working days in vain until it is given up; absent: as many as the settings say
 * @param lastStep     what is proposed once it was given up
 * @param withdraws    the customer is not asked again for the same purpose in the same way
 */
record OutcomeRule(
        @NotNull CallOutcome outcome,
        @Nullable @Min(5) @Max(43_200) Integer pauseMinutes,
        boolean learned,
        @Nullable @Min(1) @Max(20) Integer tries,
        @Nullable MessageChannel lastStep,
        boolean withdraws) {

    /** What holds where nobody has said anything else. */
    static OutcomeRule after(CallOutcome outcome, Duration pause) {
        return new OutcomeRule(outcome, (int) pause.toMinutes(), false, null, null, false);
    }

    Duration pause() {
        return pauseMinutes == null ? Duration.ZERO : Duration.ofMinutes(pauseMinutes);
    }

    /** A try again has its pause, a refusal takes back what the customer had agreed to, nothing else does. */
    boolean fits() {
        var again = outcome.nextStep() instanceof NextStep.TryAgain;
        var refused = outcome == CallOutcome.REFUSED;
        return again == (pauseMinutes != null)
                && (again || (!learned && tries == null))
                && (refused ? lastStep == null : !withdraws);
    }
}
