package org.zhiji.customer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A birthday as people tell it: often without the year, and often by the lunar calendar. */
public record Birthday(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day,
        Calendar calendar) {

    private static final int LONGEST_LUNAR_MONTH = 30;
    private static final int EARLIEST = 1900;

    public enum Calendar {
        SOLAR,
        LUNAR,
        LUNAR_LEAP_MONTH
    }

    public static Birthday on(LocalDate day) {
        return new Birthday(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), Calendar.SOLAR);
    }

    /** Where nobody has told the year. */
    public static Birthday inEveryYear(int month, int day) {
        return new Birthday(null, month, day, Calendar.SOLAR);
    }

    /** Out of the columns; absent where nothing is known. */
    static @Nullable Birthday of(
            @Nullable Integer year, @Nullable Integer month, @Nullable Integer day, @Nullable String calendar) {
        return year == null && month == null
                ? null
                : new Birthday(year, month, day, calendar == null ? Calendar.SOLAR : Calendar.valueOf(calendar));
    }

    /** @return nothing if there was no such day */
    public static Optional<Birthday> read(Birthday typed, int thisYear) {
        var year = typed.year();
        if (year != null && (year < EARLIEST || year > thisYear)) {
            return Optional.empty();
        }
        return typed.dayExists() ? Optional.of(typed) : Optional.empty();
    }

    private boolean dayExists() {
        if (month == null || day == null) {
            return month == null && day == null && year != null;
        }
        if (calendar != Calendar.SOLAR) {
            return month >= 1 && month <= 12 && day >= 1 && day <= LONGEST_LUNAR_MONTH;
        }
        try {
            var known = MonthDay.of(month, day);
            return year == null || known.isValidYear(year);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
