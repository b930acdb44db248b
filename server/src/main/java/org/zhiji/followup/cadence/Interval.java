package org.zhiji.followup.cadence;

import java.time.LocalDate;

/** A distance between two days as people say it: 31 January and one month is 28 February. */
public record Interval(int number, Unit unit) {

    public enum Unit {
        DAY,
        WEEK,
        MONTH
    }

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int DAYS_OF_A_MONTH = 30;

    public LocalDate after(LocalDate day) {
        return switch (unit) {
            case DAY -> day.plusDays(number);
            case WEEK -> day.plusWeeks(number);
            case MONTH -> day.plusMonths(number);
        };
    }

    public LocalDate before(LocalDate day) {
        return new Interval(-number, unit).after(day);
    }

    /** For spreading and for figures, not for due days. */
    public int roughDays() {
        return switch (unit) {
            case DAY -> number;
            case WEEK -> number * DAYS_OF_A_WEEK;
            case MONTH -> number * DAYS_OF_A_MONTH;
        };
    }

    /** As SQL adds it to a day. */
    int months() {
        return unit == Unit.MONTH ? number : 0;
    }

    /** What is left beside the months. */
    int days() {
        return unit == Unit.MONTH ? 0 : roughDays();
    }
}
