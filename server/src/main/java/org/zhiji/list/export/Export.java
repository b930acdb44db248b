package org.zhiji.list.export;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.list.ListQuery;

/**
 * What somebody takes out of a list.
 *
 * @param whole     with personal values in full
 * @param askedRows how many there were when it was asked for
 * @param rows      how many stand in the file
 * @param version   grows with each correction
 */
record Export(
        UUID id,
        String list,
        @Nullable String q,
        @Nullable String filter,
        @Nullable String sort,
        List<String> columns,
        ListFile.Format format,
        boolean whole,
        Locale language,
        @Nullable String purpose,
        UUID employeeId,
        UUID departmentId,
        Instant askedAt,
        ExportStatus status,
        int askedRows,
        @Nullable Integer rows,
        @Nullable ExportFailure failure,
        @Nullable Instant madeAt,
        @Nullable Instant keptUntil,
        int downloads,
        @Nullable UUID approvalId,
        int version) {

    /** A list grows while somebody thinks; this much more is still what was agreed to. */
    int mostRows() {
        return askedRows + askedRows / 10 + 100;
    }

    /** The work on the file is over. */
    Export made(@Nullable Integer written, @Nullable ExportFailure why, Instant now, @Nullable Instant until) {
        return new Export(
                id,
                list,
                q,
                filter,
                sort,
                columns,
                format,
                whole,
                language,
                purpose,
                employeeId,
                departmentId,
                askedAt,
                why == null ? ExportStatus.READY : ExportStatus.FAILED,
                askedRows,
                written,
                why,
                now,
                until,
                downloads,
                approvalId,
                version);
    }

    ListQuery query() {
        return new ListQuery(q, filter, sort, String.join(",", columns), null, null);
    }
}
