package org.zhiji.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the history of imports. */
record ImportSummary(
        UUID id,
        String fileName,
        long fileSize,
        ImportStatus status,
        long rowCount,
        long progress,
        ImportView.@Nullable ImportResult result,
        @Nullable UndoState undo,
        @Nullable String createdBy,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
