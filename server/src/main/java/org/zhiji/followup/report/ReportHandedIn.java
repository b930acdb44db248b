package org.zhiji.followup.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody has handed a report in; whoever listens does so in the same transaction.
 *
 * @param problems what customers were least content with, the most frequent first
 */
public record ReportHandedIn(
        UUID reportId, UUID departmentId, ReportPeriod period, int revision, List<HeardProblem> problems, Instant at) {

    /** @param answered how many answered the question, of whom {@code cases} unfavourably */
    public record HeardProblem(String code, int cases, int answered) {}
}
