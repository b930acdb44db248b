package org.zhiji.followup.figure;

import org.jspecify.annotations.Nullable;

/**
 * Calls that came in within the period, as the telephone system told them: each was picked up, or missed and returned on its
 * day, later, or not yet.
 *
 * @param medianSeconds between the first ringing and the voice, where somebody picked up
 * @param medianMinutes between a missed call and the call back
 */
record IncomingFigures(
        int calls,
        int answered,
        @Nullable Integer medianSeconds,
        int missed,
        int returnedInTime,
        int returnedLate,
        int open,
        @Nullable Integer medianMinutes) {

    /** What has become of a call. */
    enum Answer {
        PICKED_UP,
        RETURNED_IN_TIME,
        RETURNED_LATE,
        OPEN
    }
}
