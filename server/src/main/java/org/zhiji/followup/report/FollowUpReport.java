package org.zhiji.followup.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The report of a month or of a week in it, as it stands now or as it was submitted.
 *
 * @param weekly     whether it speaks of a week, and not of the whole month
 * @param previous   the total of the period before, for comparison
 * @param summary    what has changed and why it matters, in sentences of the reader's language
 * @param draft      what is to be said about it, for those who hand it in; absent while nobody has written anything
 * @param submission what was handed in; absent while the figures are still living
 * @param revisions  all that was handed in for this period and branch, the latest first
 */
record FollowUpReport(
        YearMonth month,
        boolean weekly,
        LocalDate from,
        LocalDate to,
        @Nullable UUID departmentId,
        String departmentName,
        ReportFigures figures,
        Quantity previous,
        List<String> summary,
        @Nullable ReportDraft draft,
        @Nullable Submission submission,
        List<Revision> revisions) {

    /** @param version to be named by whoever writes on */
    record ReportDraft(String comment, int version, Instant updatedAt, String updatedByName) {}

    /** @param preparedByName who handed it in */
    record Submission(
            UUID id,
            int revision,
            Instant submittedAt,
            String preparedByName,
            @Nullable String comment,
            List<ReportReader> readers) {}

    /** @param readAt when it was first opened by the recipient */
    record ReportReader(
            UUID employeeId,
            String name,
            boolean copy,
            @Nullable Instant readAt) {}

    record Revision(UUID id, int revision, Instant submittedAt, String preparedByName, List<ReportReader> readers) {}
}
