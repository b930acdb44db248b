package org.zhiji.followup.cadence;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jooq.Field;

/** Reckoning with days in SQL as {@link Interval} does it in Java. */
final class Days {

    private Days() {}

    static Field<LocalDate> of(Field<Instant> moment, ZoneId zone) {
        return field("({0} at time zone {1})::date", LocalDate.class, moment, inline(zone.getId()));
    }

    static Field<LocalDate> after(Field<LocalDate> day, Interval interval) {
        return shifted(day, inline(interval.months()), inline(interval.days()));
    }

    static Field<LocalDate> before(Field<LocalDate> day, Interval interval) {
        return shifted(day, inline(-interval.months()), inline(-interval.days()));
    }

    static Field<LocalDate> shifted(Field<LocalDate> day, Field<Integer> months, Field<Integer> days) {
        return field("({0} + make_interval(months => {1}, days => {2}))::date", LocalDate.class, day, months, days);
    }
}
