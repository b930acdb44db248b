package org.zhiji.followup.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long it took from the day on which a contact was due, or was given out if that was later, to the first attempt.
 *
 * @param median working days of those that were tried; absent where none was
 */
record ResponseFigures(int contacts, @Nullable Integer median, List<WaitTally> waits) {

    record WaitTally(Wait waited, int contacts) {}

    /** Working days until the first attempt. */
    enum Wait {
        SAME_DAY,
        NEXT_DAY,
        /** The second to the fifth. */
        WITHIN_A_WEEK,
        LATER,
        NOT_YET;

        static Wait after(int workingDays) {
            if (workingDays <= 0) {
                return SAME_DAY;
            }
            if (workingDays == 1) {
                return NEXT_DAY;
            }
            return workingDays <= 5 ? WITHIN_A_WEEK : LATER;
        }
    }
}
