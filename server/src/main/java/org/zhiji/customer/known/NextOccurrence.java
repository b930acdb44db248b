package org.zhiji.customer.known;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When something comes, or comes back. */
final class NextOccurrence {

    private NextOccurrence() {}

    /** @return today or later; nothing where it is over. The 29th of February comes back on the 28th. */
    static @Nullable LocalDate of(LocalDate day, boolean yearly, LocalDate today) {
        if (!day.isBefore(today)) {
            return day;
        }
        if (!yearly) {
            return null;
        }
        var thisYear = day.withYear(today.getYear());
        return thisYear.isBefore(today) ? day.withYear(today.getYear() + 1) : thisYear;
    }
}
