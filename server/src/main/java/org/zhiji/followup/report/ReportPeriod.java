package org.zhiji.followup.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The month of a report and the calendar weeks that it is cut into, Monday to Sunday, clipped at the month. */
record ReportPeriod(YearMonth month) {

    /** A week or what of it lies in the month. */
    record Week(LocalDate from, LocalDate to) {

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    LocalDate from() {
        return month.atDay(1);
    }

    LocalDate to() {
        return month.atEndOfMonth();
    }

    Instant startsAt(ZoneId zone) {
        return from().atStartOfDay(zone).toInstant();
    }

    /** What happens at or after this moment does not count any more. */
    Instant endsAt(ZoneId zone) {
        return to().plusDays(1).atStartOfDay(zone).toInstant();
    }

    ReportPeriod before() {
        return new ReportPeriod(month.minusMonths(1));
    }

    List<Week> weeks() {
        var weeks = new ArrayList<Week>();
        for (var from = from(); !from.isAfter(to()); from = weeks.getLast().to().plusDays(1)) {
            var sunday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            weeks.add(new Week(from, sunday.isAfter(to()) ? to() : sunday));
        }
        return weeks;
    }
}
