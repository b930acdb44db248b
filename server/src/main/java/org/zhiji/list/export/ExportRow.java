package org.zhiji.list.export;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One export as it stands in the record of all of them.
 *
 * @param listName in the reader's language
 * @param narrowed the filter in words
 * @param filter   as it was sent, for whoever corrects it
 * @param rows     in the file; before there is one, how many were asked for
 * @param approval absent where nobody had to agree
 */
record ExportRow(
        UUID id,
        int version,
        UUID employeeId,
        String employeeName,
        String list,
        String listName,
        String narrowed,
        @Nullable String q,
        @Nullable String filter,
        @Nullable String sort,
        List<String> columns,
        ListFile.Format format,
        boolean whole,
        int rows,
        @Nullable String purpose,
        ExportStatus status,
        @Nullable ExportFailure failure,
        Instant askedAt,
        @Nullable Instant madeAt,
        @Nullable Instant keptUntil,
        boolean downloadable,
        int downloads,
        @Nullable UUID approvalId) {}
