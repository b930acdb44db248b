package org.zhiji.followup.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param week    a day of the week that it is of; without it the whole month
 * @param comment blank: there is nothing to keep any more
 */
record DraftForm(
        @NotNull YearMonth month,
        @Nullable LocalDate week,
        @NotNull UUID departmentId,
        @NotNull @Size(max = 4000) String comment) {

    ReportPeriod period() {
        return ReportQuery.periodOf(month, week);
    }
}
