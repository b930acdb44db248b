package org.zhiji.list;

import java.time.LocalDate;

/** What lengths of time are counted in. */
public enum Period {
    DAY,
    WEEK,
    MONTH,
    YEAR;

    LocalDate after(LocalDate day, int count) {
        return switch (this) {
            case DAY -> day.plusDays(count);
            case WEEK -> day.plusWeeks(count);
            case MONTH -> day.plusMonths(count);
            case YEAR -> day.plusYears(count);
        };
    }
}
