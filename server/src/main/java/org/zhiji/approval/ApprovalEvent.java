package org.zhiji.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a request.
 *
 * @param employee  absent where it was the clock
 * @param insteadOf for whom the person stood in
 * @param other     who was brought in
 */
record ApprovalEvent(
        Instant at,
        What what,
        @Nullable UUID employee,
        @Nullable UUID insteadOf,
        @Nullable UUID other,
        @Nullable String text) {

    enum What {
        SUBMITTED,
        AGREED,
        REFUSED,
        RETURNED,
        WITHDRAWN,
        SIGNER_ADDED,
        HANDED_ON,
        REMINDED
    }
}
