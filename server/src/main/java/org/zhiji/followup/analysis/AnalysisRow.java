package org.zhiji.followup.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of analyses.
 *
 * @param problems   how many are analysed
 * @param withAction of these, by a corrective or preventive action
 */
record AnalysisRow(
        UUID id,
        YearMonth month,
        String departmentName,
        String analystName,
        LocalDate dueOn,
        boolean overdue,
        int problems,
        int withAction,
        @Nullable Instant submittedAt) {}
