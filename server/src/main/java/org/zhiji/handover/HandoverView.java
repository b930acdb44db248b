package org.zhiji.handover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's work on its way to one other.
 *
 * @param toId nobody where customers went to the public pool
 * @param givenBackAt when what a stand-in still had went back to whoever had been away
 * @param decides  the reader is the successor and has to say yes or no
 * @param withdraws the reader may take it back
 * @param givesBack the reader may give it back to whoever was away
 */
record HandoverView(
        UUID id,
        UUID fromId,
        String fromName,
        @Nullable UUID toId,
        @Nullable String toName,
        HandoverReason reason,
        @Nullable String note,
        HandoverStatus status,
        String proposedByName,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        @Nullable String opinion,
        List<HandoverPartView> parts,
        @Nullable Instant givenBackAt,
        boolean decides,
        boolean withdraws,
        boolean givesBack,
        int version) {

    /**
     * @param all      whatever there is of the kind on the day of the confirmation
     * @param proposed how many there were when it was proposed
     * @param passed   how many were passed; null until then
     * @param stayed   how many the successor could not have, or were gone by then
     */
    record HandoverPartView(
            String kind,
            boolean all,
            int proposed,
            @Nullable Integer passed,
            @Nullable Integer stayed,
            @Nullable Integer givenBack) {}
}
