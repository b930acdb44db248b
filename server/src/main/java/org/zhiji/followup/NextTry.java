package org.zhiji.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.zhiji.worktime.WorkCalendar;

/**
 * When to ring somebody again whom a call did not reach, and why then: at the hour at which he has answered before, else in
 * the part of the day in which most customers of the branch answer, else in the morning after an evening and in the evening
 * after a morning. Never before the pause is over, never outside the hours in which one may ring.
 */
record NextTry(Instant at, Ground ground) {

    /** Why then. */
    enum Ground {
        /** The customer has answered at this hour. */
        CUSTOMER,
        /** Customers of the branch answer then. */
        BRANCH,
        /** It was tried at the other end of the day. */
        OTHER_HALF,
        /** As soon as the pause is over. */
        PAUSE
    }

    /** Whoever has not answered three times out of four at an hour is not waited for at that hour. */
    private static final double WORTH_TRYING = 0.25;

    /** Holidays are shorter. */
    private static final int DAYS = 20;

    static NextTry afterPause(Instant tried, Duration pause, CallWindows windows, WorkCalendar calendar) {
        return new NextTry(windows.sameOrNext(tried.plus(pause), calendar), Ground.PAUSE);
    }

    static NextTry learned(
            Instant tried, Duration pause, Answered answered, CallWindows windows, WorkCalendar calendar) {
        var earliest = tried.plus(pause);
        var search = new Search(earliest, windows, calendar);
        return hourOf(answered, calendar)
                .flatMap(hour -> search.first(LocalTime.of(hour, 0), time -> time.getHour() == hour))
                .map(at -> new NextTry(at, Ground.CUSTOMER))
                .or(() -> answered.bestPart(partOf(tried, calendar))
                        .flatMap(search::first)
                        .map(at -> new NextTry(at, Ground.BRANCH)))
                .or(() ->
                        search.first(otherHalf(tried, windows, calendar)).map(at -> new NextTry(at, Ground.OTHER_HALF)))
                .orElseGet(() -> afterPause(tried, pause, windows, calendar));
    }

    private static Optional<Integer> hourOf(Answered answered, WorkCalendar calendar) {
        var hours = new TreeMap<Integer, Hour>();
        for (var call : answered.customer()) {
            hours.computeIfAbsent(call.at().atZone(calendar.zone()).getHour(), Hour::new)
                    .add(call);
        }
        return hours.values().stream()
                .filter(hour -> hour.reached > 0 && hour.rate() >= WORTH_TRYING)
                .max(Comparator.comparingDouble(Hour::rate)
                        .thenComparing(hour -> hour.reached)
                        .thenComparing(hour -> hour.last))
                .map(hour -> hour.hour);
    }

    private static PartOfDay partOf(Instant at, WorkCalendar calendar) {
        return PartOfDay.of(at.atZone(calendar.zone()).toLocalTime());
    }

    /** A house that does not ring in the evening has the afternoon for it. */
    private static PartOfDay otherHalf(Instant tried, CallWindows windows, WorkCalendar calendar) {
        if (partOf(tried, calendar) != PartOfDay.MORNING) {
            return PartOfDay.MORNING;
        }
        return windows.endsAfter(PartOfDay.EVENING.from()) ? PartOfDay.EVENING : PartOfDay.AFTERNOON;
    }

    /** Looks for a time of day on the days to come. */
    private record Search(Instant earliest, CallWindows windows, WorkCalendar calendar) {

        Optional<Instant> first(PartOfDay part) {
            return first(part.from(), time -> PartOfDay.of(time) == part);
        }

        Optional<Instant> first(LocalTime from, Predicate<LocalTime> fits) {
            var zone = calendar.zone();
            var day = earliest.atZone(zone).toLocalDate();
            for (var n = 0; n < DAYS; n++, day = day.plusDays(1)) {
                var begin = day.atTime(from).atZone(zone).toInstant();
                var at = windows.sameOrNext(begin.isBefore(earliest) ? earliest : begin, calendar)
                        .atZone(zone);
                if (at.toLocalDate().equals(day) && fits.test(at.toLocalTime())) {
                    return Optional.of(at.toInstant());
                }
            }
            return Optional.empty();
        }
    }

    /** How it went at one hour of the day. */
    private static final class Hour {

        private final int hour;
        private int tried;
        private int reached;
        private Instant last = Instant.MIN;

        Hour(int hour) {
            this.hour = hour;
        }

        void add(Answered.Tried call) {
            tried++;
            if (call.reached()) {
                reached++;
                last = call.at().isAfter(last) ? call.at() : last;
            }
        }

        double rate() {
            return (double) reached / tried;
        }
    }
}
