package org.zhiji.followup;

import java.time.Duration;
import org.zhiji.followup.NextStep.AgreeNewTime;
import org.zhiji.followup.NextStep.CloseRefused;
import org.zhiji.followup.NextStep.DropNumber;
import org.zhiji.followup.NextStep.GoOn;
import org.zhiji.followup.NextStep.KeepAnswers;
import org.zhiji.followup.NextStep.Succeed;
import org.zhiji.followup.NextStep.TryAgain;

/** How a call ended, and what follows from it. */
public enum CallOutcome {
    COMPLETED,
    PARTIAL,
    INCONVENIENT,
    SWITCH_LANDLINE,
    REFUSED,
    NO_ANSWER,
    BUSY,
    POWER_OFF,
    SUSPENDED,
    EMPTY_NUMBER,
    WRONG_PERSON,
    UNREACHABLE;

    NextStep nextStep() {
        return switch (this) {
            case COMPLETED -> new Succeed();
            case PARTIAL -> new KeepAnswers();
            case INCONVENIENT -> new AgreeNewTime();
            case SWITCH_LANDLINE -> new GoOn();
            case REFUSED -> new CloseRefused();
            case BUSY -> new TryAgain(Duration.ofMinutes(15));
            case NO_ANSWER, UNREACHABLE -> new TryAgain(Duration.ofHours(2));
            case POWER_OFF -> new TryAgain(Duration.ofHours(3));
            // A suspended line is often paid up again within days, so the number is kept.
            case SUSPENDED -> new TryAgain(Duration.ofDays(1));
            case EMPTY_NUMBER -> new DropNumber(DropNumber.Reason.EMPTY);
            case WRONG_PERSON -> new DropNumber(DropNumber.Reason.WRONG);
        };
    }

    /** Only these count towards the largest number of attempts. */
    boolean notReached() {
        return nextStep() instanceof TryAgain;
    }

    /** Somebody spoke with the customer himself. */
    boolean reached() {
        return switch (this) {
            case COMPLETED, PARTIAL, INCONVENIENT, SWITCH_LANDLINE, REFUSED -> true;
            case NO_ANSWER, BUSY, POWER_OFF, SUSPENDED, EMPTY_NUMBER, WRONG_PERSON, UNREACHABLE -> false;
        };
    }
}
