package org.zhiji.followup.reminder;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhiji.followup.cadence.Rung;
import org.zhiji.followup.cadence.Rung.To;
import org.zhiji.worktime.WorkCalendar;

/**
 * Who is told of a contact, and on which days: before its day once, in the evening of the day if it is still not
 * made, and from a working day after it on each working day until it is.
 */
record Ladder(List<Rung> rungs) {

    /** Of contacts that no rule has planned: who calls hears on the next working day, who is above a day later. */
    static final Ladder BUILT_IN = new Ladder(List.of(new Rung(1, To.OWNER), new Rung(2, To.SUPERIOR)));

    /** When on a working day people are told. */
    enum Hour {
        MORNING(LocalTime.of(9, 0)),
        EVENING(LocalTime.of(18, 0));

        private final LocalTime at;

        Hour(LocalTime at) {
            this.at = at;
        }

        LocalTime at() {
            return at;
        }
    }

    /** Nobody on a day on which nobody works. */
    Set<To> told(LocalDate planned, LocalDate today, Hour hour, WorkCalendar calendar) {
        if (!calendar.isWorkingDay(today)) {
            return Set.of();
        }
        int days = days(planned, today, calendar);
        return rungs.stream()
                .filter(rung -> hour == Hour.EVENING ? rung.days() == 0 && days == 0 : inTheMorning(rung, days))
                .map(Rung::to)
                .collect(toCollection(() -> EnumSet.noneOf(To.class)));
    }

    private static boolean inTheMorning(Rung rung, int days) {
        return days < 0 ? rung.days() == days : rung.days() > 0 && rung.days() <= days;
    }

    /** Working days from the planned one until today, before it below zero. */
    private static int days(LocalDate planned, LocalDate today, WorkCalendar calendar) {
        return today.isBefore(planned)
                ? -calendar.workingDays(today.plusDays(1), planned)
                : calendar.workingDays(planned.plusDays(1), today);
    }
}
