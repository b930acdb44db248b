package org.zhiji.promise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.zhiji.worktime.WorkCalendar;

/** From when days are reckoned, and the calendar by which people work. */
record Reckoning(LocalDateTime now, WorkCalendar calendar) {

    private static final int WEEK = 7;
    private static final int MONTHS_OF_A_QUARTER = 3;

    LocalDate today() {
        return now.toLocalDate();
    }

    LocalDate plusWorkingDays(int many) {
        return calendar.plusWorkingDays(today(), many);
    }

    /** The last working day before a day. */
    LocalDate before(LocalDate day) {
        var before = day.minusDays(1);
        while (!calendar.isWorkingDay(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    LocalDate next(int month, int day) {
        var thisYear = LocalDate.of(today().getYear(), month, day);
        return thisYear.isBefore(today()) ? thisYear.plusYears(1) : thisYear;
    }

    LocalDate nextDayOfMonth(int day) {
        var month = YearMonth.from(today());
        return day < today().getDayOfMonth() ? month.plusMonths(1).atDay(day) : month.atDay(day);
    }

    YearMonth month(@Nullable String which) {
        var month = YearMonth.from(today());
        if (which == null || !which.startsWith("下")) {
            return month;
        }
        return month.plusMonths(which.startsWith("下下") ? 2 : 1);
    }

    /** The part of a month that is named without saying which month, and is over, is that of the next. */
    LocalDate coming(@Nullable String which, int day) {
        var named = month(which).atDay(day);
        return which == null && named.isBefore(today()) ? named.plusMonths(1) : named;
    }

    LocalDate endOfQuarter() {
        int last = (today().getMonthValue() + 2) / MONTHS_OF_A_QUARTER * MONTHS_OF_A_QUARTER;
        return YearMonth.of(today().getYear(), last).atEndOfMonth();
    }

    /** The last day of a week on which people work; over a week that is all holidays its Sunday. */
    LocalDate endOfWeek(@Nullable String which) {
        var sunday = today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                .plusDays(which != null && which.startsWith("下") ? WEEK : 0);
        for (var day = sunday; day.isAfter(sunday.minusDays(WEEK)) && !day.isBefore(today()); day = day.minusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                return day;
            }
        }
        return sunday;
    }
}
