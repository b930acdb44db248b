package org.zhiji.followup.cadence;

import java.time.LocalDate;
import java.util.List;

/** Days on which one sends regards. Not what people are off work on: that is in the calendar of the company. */
enum Festival {
    NEW_YEAR("SOLAR", 1, 1),
    /** The last day of the lunar year, be its last month short or long. */
    NEW_YEARS_EVE("LUNAR", 12, 30),
    SPRING_FESTIVAL("LUNAR", 1, 1),
    LANTERN_FESTIVAL("LUNAR", 1, 15),
    WOMENS_DAY("SOLAR", 3, 8),
    LABOUR_DAY("SOLAR", 5, 1),
    DRAGON_BOAT("LUNAR", 5, 5),
    TEACHERS_DAY("SOLAR", 9, 10),
    MID_AUTUMN("LUNAR", 8, 15),
    NATIONAL_DAY("SOLAR", 10, 1),
    DOUBLE_NINTH("LUNAR", 9, 9);

    private final String calendar;
    private final int month;
    private final int day;

    Festival(String calendar, int month, int day) {
        this.calendar = calendar;
        this.month = month;
        this.day = day;
    }

    /** A festival is not kept twice in a year with a leap month: it belongs to the ordinary one. */
    boolean isOn(NamedDays.Named named) {
        return named.calendar().equals(calendar) && named.month() == month && named.day() == day;
    }

    List<LocalDate> between(LocalDate from, LocalDate to) {
        return NamedDays.between(from, to).stream()
                .filter(this::isOn)
                .map(NamedDays.Named::on)
                .toList();
    }
}
