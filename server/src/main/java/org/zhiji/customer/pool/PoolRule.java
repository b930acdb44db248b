package org.zhiji.customer.pool;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.zhiji.customer.CustomerKind;

/**
 * How the pool works for one kind of customer.
 *
 * @param activeSince when it was switched on; absent while it is off
 * @param dailyClaims how many of them a person may claim on one day
 * @param capacity    how many of them a person may have when claiming
 * @param idleDays    full days without contact after which a customer goes back
 * @param warningDays how long before that the owner is told; 0 for not at all
 * @param barredDays  for how long who had the customer may not claim it again
 */
record PoolRule(
        CustomerKind kind,
        @Nullable Instant activeSince,
        int dailyClaims,
        int capacity,
        int idleDays,
        int warningDays,
        int barredDays,
        int version) {

    boolean active() {
        return activeSince != null;
    }

    /** In the night to which day a customer goes back, of whom nothing was heard since. */
    LocalDate returnsOn(Instant since, ZoneId zone) {
        return since.atZone(zone).toLocalDate().plusDays(idleDays + 1L);
    }

    /** Of whom nothing was heard since before this moment, goes back on the day or earlier. */
    Instant heardBefore(LocalDate day, ZoneId zone) {
        return day.minusDays(idleDays).atStartOfDay(zone).toInstant();
    }
}
