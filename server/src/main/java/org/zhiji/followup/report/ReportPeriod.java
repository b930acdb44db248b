package org.zhiji.followup.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The days that a report speaks of, both included: a month, or a calendar week as far as it lies in one month. */
public record ReportPeriod(LocalDate from, LocalDate to) {

    public static ReportPeriod of(YearMonth month) {
        return new ReportPeriod(month.atDay(1), month.atEndOfMonth());
    }

    /** Monday to Sunday around a day, clipped at its month, so that the weeks of a month add up to it. */
    public static ReportPeriod weekOf(LocalDate day) {
        var month = of(YearMonth.from(day));
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var sunday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return new ReportPeriod(
                monday.isBefore(month.from) ? month.from : monday, sunday.isAfter(month.to) ? month.to : sunday);
    }

    public YearMonth month() {
        return YearMonth.from(from);
    }

    public boolean weekly() {
        return !equals(of(month()));
    }

    Instant startsAt(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** What happens at or after this moment does not count any more. */
    Instant endsAt(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The month before a month, the week before a week. */
    ReportPeriod before() {
        return weekly() ? weekOf(from.minusDays(1)) : of(month().minusMonths(1));
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    List<ReportPeriod> weeks() {
        var weeks = new ArrayList<ReportPeriod>();
        for (var day = from; !day.isAfter(to); day = weeks.getLast().to.plusDays(1)) {
            weeks.add(weekOf(day));
        }
        return weeks;
    }
}
