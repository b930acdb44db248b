package org.zhiji.followup.cadence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of an occasion today. */
public sealed interface Decision {

    /**
     * @param caller  absent while there is nobody who could
     * @param closing after this day the contact has no meaning any more
     */
    record Planned(@Nullable UUID caller, LocalDate day, LocalDate closing) implements Decision {}

    /** Looked at again on the next working day. */
    record Waits(Reason reason) implements Decision {}

    /** Its last day went by before anybody could be asked, for instance while the program stood still. */
    record Missed(LocalDate day, LocalDate closing) implements Decision {}

    /**
     * Left alone, so that those who are contacted can be compared with somebody.
     *
     * @param day of the contact that is not made
     */
    record HeldOut(LocalDate day) implements Decision {}

    /** Why nothing is planned yet. */
    enum Reason {
        /** Everybody has a full day on every day that is left but the last. */
        FULL,
        /** The customer has just been spoken with, or is about to be. */
        RESTING
    }
}
