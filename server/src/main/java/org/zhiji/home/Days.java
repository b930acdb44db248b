package org.zhiji.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A period that is counted, both days included.
 *
 * @param asOf what happens from this moment on does not count: a period is compared as it stood at its own end
 */
public record Days(LocalDate from, LocalDate to, Instant asOf) {

    /** One that is not over yet reaches until today. */
    static Days of(LocalDate from, LocalDate to, Instant now, ZoneId zone) {
        var end = to.plusDays(1).atStartOfDay(zone).toInstant();
        if (end.isAfter(now)) {
            var today = LocalDate.ofInstant(now, zone);
            return new Days(from, today.isBefore(from) ? from : today, now.plusNanos(1_000));
        }
        return new Days(from, to, end);
    }

    static Days of(YearMonth month, Instant now, ZoneId zone) {
        return of(month.atDay(1), month.atEndOfMonth(), now, zone);
    }

    public Instant startsAt(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The end of its last day. */
    public Instant endsAt(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
