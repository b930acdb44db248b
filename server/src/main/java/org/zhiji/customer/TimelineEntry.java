package org.zhiji.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened with a customer. */
record TimelineEntry(
        Instant at,
        String kind,
        String subjectType,
        UUID subjectId,
        @Nullable String status,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String employeeName) {}
