package org.zhiji.followup.cadence;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.LunarYear;
import com.nlf.calendar.Solar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which birthdays and festivals fall on which days. A solar 29 February is kept on the 28th in other years. Born in a leap month one
 * celebrates in it when there is one, else in the ordinary month of that number; born on a 30th, on the last day of a month
 * that has only 29.
 */
final class NamedDays {

    private static final int FEBRUARY = 2;
    private static final int LEAP_DAY = 29;
    private static final int LONG_LUNAR_MONTH = 30;

    private NamedDays() {}

    /** A day, and one of the ways in which a birthday on it is written down. */
    record Named(LocalDate on, String calendar, int month, int day) {}

    static List<Named> between(LocalDate from, LocalDate to) {
        var named = new ArrayList<Named>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            solar(day, named);
            lunar(day, named);
        }
        return named;
    }

    private static void solar(LocalDate day, List<Named> named) {
        named.add(new Named(day, "SOLAR", day.getMonthValue(), day.getDayOfMonth()));
        if (day.getMonthValue() == FEBRUARY && day.getDayOfMonth() == LEAP_DAY - 1 && !day.isLeapYear()) {
            named.add(new Named(day, "SOLAR", FEBRUARY, LEAP_DAY));
        }
    }

    private static void lunar(LocalDate day, List<Named> named) {
        var lunar = of(day);
        named(day, lunar, lunar.getDay(), named);
        if (lunar.getDay() == LONG_LUNAR_MONTH - 1 && of(day.plusDays(1)).getDay() == 1) {
            named(day, lunar, LONG_LUNAR_MONTH, named);
        }
    }

    /** The library counts leap months below zero. */
    private static void named(LocalDate day, Lunar lunar, int dayOfMonth, List<Named> named) {
        var month = Math.abs(lunar.getMonth());
        var leap = lunar.getMonth() < 0;
        if (!leap) {
            named.add(new Named(day, "LUNAR", month, dayOfMonth));
        }
        if (leap || LunarYear.fromYear(lunar.getYear()).getLeapMonth() != month) {
            named.add(new Named(day, "LUNAR_LEAP_MONTH", month, dayOfMonth));
        }
    }

    private static Lunar of(LocalDate day) {
        return Solar.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                .getLunar();
    }
}
