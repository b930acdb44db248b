package org.zhiji.followup.issue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.complaint.ComplaintCategory;

/**
 * One item as it is listed and shown.
 *
 * @param questionCode of the answer that it comes from; absent when the customer named it unasked
 * @param overdue      open past its due time
 * @param late         done past its due time
 */
record IssueView(
        UUID id,
        String issueNo,
        IssueStatus status,
        String text,
        ComplaintCategory category,
        @Nullable String questionCode,
        UUID recordId,
        String recordNo,
        UUID customerId,
        String customerName,
        UUID ownerId,
        String ownerName,
        Instant dueAt,
        boolean overdue,
        boolean late,
        @Nullable String result,
        @Nullable Instant closedAt,
        @Nullable String closedByName,
        Instant createdAt,
        boolean editable,
        int version) {}
