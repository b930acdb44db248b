package org.zhiji.customer.pool;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of a claim. */
record ClaimView(List<UUID> claimed, List<ClaimRefused> refused) {

    /** @param until the last day of being barred */
    record ClaimRefused(UUID id, Why why, @Nullable LocalDate until) {}

    enum Why {
        /** Somebody else was faster, or it is in no pool of this person. */
        GONE,
        BARRED,
        DAILY_LIMIT,
        CAPACITY
    }
}
