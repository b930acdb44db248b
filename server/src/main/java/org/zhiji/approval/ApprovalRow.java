package org.zhiji.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request in a list.
 *
 * @param title     one line of the subject, in the reader's language
 * @param waitsFor  names of those whose turn it is
 * @param insteadOf names of those for whom the reader stands in
 */
record ApprovalRow(
        UUID id,
        String subject,
        String title,
        ApprovalPerson applicant,
        @Nullable BigDecimal amount,
        ApprovalStatus status,
        Instant submittedAt,
        @Nullable Instant dueAt,
        List<String> waitsFor,
        List<String> insteadOf) {}
