package org.zhiji.followup.report;

import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of which month and of whom a report is asked for; what is absent is not narrowed. */
record ReportQuery(
        @NotNull YearMonth month,
        @Nullable UUID department,
        @Nullable UUID advisor,
        @Nullable UUID caller) {

    ReportPeriod period() {
        return new ReportPeriod(month);
    }

    ReportScope scope() {
        return new ReportScope(department, advisor, caller);
    }
}
