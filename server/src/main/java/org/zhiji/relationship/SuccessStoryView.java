package org.zhiji.relationship;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A success story; everybody may learn from it.
 *
 * @param customerId of whom it is told, where the reader sees that customer
 */
record SuccessStoryView(
        UUID id,
        String title,
        @Nullable String situation,
        String method,
        @Nullable String result,
        @Nullable UUID customerId,
        @Nullable String customerName,
        @Nullable UUID contactId,
        List<String> tags,
        UUID authorId,
        String authorName,
        Instant createdAt,
        boolean editable,
        int version) {}
