package org.zhiji.followup.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One week of calls as the lead of the team looks at them.
 *
 * @param aimSeconds what a call should at most cost besides talking
 */
record CallQualityView(LocalDate week, int aimSeconds, List<CallerQuality> callers, List<SampleRow> samples) {

    /**
     * One caller.
     *
     * @param measured      calls of which the time besides talking is known
     * @param medianSeconds of them; absent where none was measured
     * @param withinAim     of them
     * @param checked       of the drawn ones
     * @param ticked        points of the checked ones that were fulfilled, of five each
     */
    record CallerQuality(
            UUID callerId,
            String callerName,
            int calls,
            int measured,
            @Nullable Integer medianSeconds,
            int withinAim,
            int drawn,
            int checked,
            int ticked) {}

    record SampleRow(
            UUID id,
            UUID recordId,
            String recordNo,
            Instant at,
            UUID callerId,
            String callerName,
            String customerName,
            @Nullable Integer talkSeconds,
            @Nullable FivePoints points,
            @Nullable String note,
            @Nullable String checkedBy,
            @Nullable Instant checkedAt,
            int version) {}
}
