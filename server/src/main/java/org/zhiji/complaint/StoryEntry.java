package org.zhiji.complaint;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a complaint's story.
 *
 * @param at      when it happened; when it was recorded is kept beside it
 * @param actorId absent when the system did it
 */
record StoryEntry(
        Kind kind,
        Instant at,
        @Nullable UUID actorId,
        @Nullable String text,
        Map<String, Object> details) {

    enum Kind {
        REGISTERED,
        REPORTED,
        DELIVERED_AUTOMATICALLY,
        NOBODY_TO_REPORT_TO,
        ASSIGNED,
        NOTED,
        SHARED,
        INVESTIGATED,
        ATTEMPTED,
        UNREACHABLE,
        REPLIED,
        RESOLVED,
        VERIFIED,
        CLOSED,
        REOPENED,
        SEVERITY_CHANGED,
        ESCALATED,
        HANDLING_DECLINED,
        OVERDUE,
        LEGAL_RISK_CHANGED,
        COMPENSATION_ASKED,
        COMPENSATION_DECIDED,
        LINKED,
        UNLINKED,
        SPLIT,
        MERGED
    }
}
