package org.zhiji.followup;

import org.zhiji.followup.NextStep.AgreeNewTime;
import org.zhiji.followup.NextStep.CloseRefused;
import org.zhiji.followup.NextStep.DropNumber;
import org.zhiji.followup.NextStep.GoOn;
import org.zhiji.followup.NextStep.KeepAnswers;
import org.zhiji.followup.NextStep.Succeed;
import org.zhiji.followup.NextStep.TryAgain;
import org.zhiji.followup.NextStep.Written;

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
    UNREACHABLE,
    /** No call: what the rule wanted written has gone out. */
    SENT;

    NextStep nextStep() {
        return switch (this) {
            case COMPLETED -> new Succeed();
            case PARTIAL -> new KeepAnswers();
            case INCONVENIENT -> new AgreeNewTime();
            case SWITCH_LANDLINE -> new GoOn();
            case REFUSED -> new CloseRefused();
            // A suspended line is often paid up again within days, so the number is kept.
            case BUSY, NO_ANSWER, UNREACHABLE, POWER_OFF, SUSPENDED -> new TryAgain();
            case EMPTY_NUMBER -> new DropNumber(DropNumber.Reason.EMPTY);
            case WRONG_PERSON -> new DropNumber(DropNumber.Reason.WRONG);
            case SENT -> new Written();
        };
    }

    /** Only these count towards the largest number of attempts. */
    boolean notReached() {
        return nextStep() instanceof TryAgain;
    }

    /** Somebody spoke with the customer himself. */
    public boolean reached() {
        return switch (this) {
            case COMPLETED, PARTIAL, INCONVENIENT, SWITCH_LANDLINE, REFUSED -> true;
            case NO_ANSWER, BUSY, POWER_OFF, SUSPENDED, EMPTY_NUMBER, WRONG_PERSON, UNREACHABLE, SENT -> false;
        };
    }
}
