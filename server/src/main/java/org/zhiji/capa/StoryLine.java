package org.zhiji.capa;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an action's story.
 *
 * @param actorId absent when the system did it
 */
record StoryLine(
        Kind kind,
        Instant at,
        @Nullable UUID actorId,
        @Nullable String text,
        Map<String, Object> details) {

    enum Kind {
        PROPOSED,
        DRAWN_UP,
        SUBMITTED,
        GIVEN_BACK,
        APPROVED,
        MEASURE_DONE,
        DATE_ASKED,
        DATE_MOVED,
        DATE_REFUSED,
        NOTED,
        REPORTED,
        EXECUTED,
        WAITS_ON,
        NEXT_ROUND,
        CLOSED,
        CANCELLED
    }
}
