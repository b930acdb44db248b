package org.zhiji.followup.report;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;

/**
 * Of when and of whom a report is asked for; what is absent is not narrowed.
 *
 * @param week a day of the week that is asked for, in the month; without it the whole month
 */
record ReportQuery(
        @NotNull YearMonth month,
        @Nullable LocalDate week,
        @Nullable UUID department,
        @Nullable UUID advisor,
        @Nullable UUID caller) {

    ReportPeriod period() {
        return periodOf(month, week);
    }

    static ReportPeriod periodOf(YearMonth month, @Nullable LocalDate week) {
        if (week == null) {
            return ReportPeriod.of(month);
        }
        if (!YearMonth.from(week).equals(month)) {
            throw Problem.invalid(FieldError.of("week", "report.week-outside-month"));
        }
        return ReportPeriod.weekOf(week);
    }

    ReportScope scope() {
        return new ReportScope(department, advisor, caller);
    }
}
