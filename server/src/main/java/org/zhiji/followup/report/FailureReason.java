package org.zhiji.followup.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiji.followup.CallOutcome;

/** Why a call that was due brought no record (block B): the last attempt by the cut-off decides. */
enum FailureReason {
    REFUSED,
    NO_ANSWER_OR_BUSY,
    SWITCHED_OFF,
    SUSPENDED,
    EMPTY_NUMBER,
    WRONG_NUMBER,
    RESCHEDULED,
    NOT_CARRIED_OUT;

    static FailureReason after(@Nullable CallOutcome last) {
        return switch (last) {
            case null -> NOT_CARRIED_OUT;
            case REFUSED -> REFUSED;
            case NO_ANSWER, BUSY -> NO_ANSWER_OR_BUSY;
            case POWER_OFF, UNREACHABLE -> SWITCHED_OFF;
            case SUSPENDED -> SUSPENDED;
            case EMPTY_NUMBER -> EMPTY_NUMBER;
            case WRONG_PERSON -> WRONG_NUMBER;
            // Somebody was reached but the questions are still to be asked.
            case INCONVENIENT, SWITCH_LANDLINE, PARTIAL, COMPLETED, SENT -> RESCHEDULED;
        };
    }

    /** The telephone number in the file is of no use (block J). */
    boolean badNumber() {
        return this == SUSPENDED || this == EMPTY_NUMBER || this == WRONG_NUMBER;
    }

    static FailureReason ofName(@Nullable String outcome) {
        return after(Optional.ofNullable(outcome).map(CallOutcome::valueOf).orElse(null));
    }
}
