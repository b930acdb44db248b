package org.zhiji.worktime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When people work: the shifts of each weekday, the days off and the make-up days, in one zone. Immutable, so that a
 * deadline is a pure function of its start, the minutes and the calendar.
 */
public final class WorkCalendar {

    /** A calendar that leaves this many days without any work is broken, not slow. */
    private static final int LONGEST_CLOSURE_DAYS = 3 * 366;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Shift>> week;
    private final List<Shift> makeUpShifts;
    private final SortedMap<LocalDate, DayType> days;

    public WorkCalendar(ZoneId zone, Map<DayOfWeek, List<Shift>> week, Map<LocalDate, DayType> days) {
        this.zone = zone;
        this.week = ordered(week);
        this.makeUpShifts = this.week.values().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A calendar needs at least one shift in the week"));
        this.days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    public static WorkCalendar weekdays(ZoneId zone, List<Shift> shifts, Map<LocalDate, DayType> days) {
        var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        for (var day : List.of(
                DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            week.put(day, shifts);
        }
        return new WorkCalendar(zone, week, days);
    }

    public ZoneId zone() {
        return zone;
    }

    public Map<DayOfWeek, List<Shift>> week() {
        return week;
    }

    public SortedMap<LocalDate, DayType> days() {
        return days;
    }

    /**
     * The moment at which the given working minutes are used up. A start outside working time begins with the next
     * shift; minutes that end exactly with a shift are due at that shift's end, not at the next one's beginning.
     */
    public Instant add(Instant start, long minutes) {
        if (minutes < 0) {
            throw new IllegalArgumentException("Working minutes cannot be negative: " + minutes);
        }
        if (minutes == 0) {
            return start;
        }
        var left = Duration.ofMinutes(minutes);
        var date = dateOf(start);
        for (int idle = 0; idle < LONGEST_CLOSURE_DAYS; idle++, date = date.plusDays(1)) {
            for (var stretch : stretches(date)) {
                var from = later(stretch.from, start);
                if (!from.isBefore(stretch.to)) {
                    continue;
                }
                var length = Duration.between(from, stretch.to);
                if (length.compareTo(left) >= 0) {
                    return from.plus(left);
                }
                left = left.minus(length);
                idle = 0;
            }
        }
        throw new IllegalStateException("No working time for " + LONGEST_CLOSURE_DAYS + " days before " + date);
    }

    /**
     * The latest moment from which the given working minutes are used up by the end: when something has to be begun that
     * must be done by then. Turns {@link #add} back for every start inside a shift.
     */
    public Instant subtract(Instant end, long minutes) {
        if (minutes < 0) {
            throw new IllegalArgumentException("Working minutes cannot be negative: " + minutes);
        }
        if (minutes == 0) {
            return end;
        }
        var left = Duration.ofMinutes(minutes);
        var date = dateOf(end);
        for (int idle = 0; idle < LONGEST_CLOSURE_DAYS; idle++, date = date.minusDays(1)) {
            for (var stretch : stretches(date).reversed()) {
                var to = stretch.to.isBefore(end) ? stretch.to : end;
                if (!stretch.from.isBefore(to)) {
                    continue;
                }
                var length = Duration.between(stretch.from, to);
                if (length.compareTo(left) >= 0) {
                    return to.minus(left);
                }
                left = left.minus(length);
                idle = 0;
            }
        }
        throw new IllegalStateException("No working time for " + LONGEST_CLOSURE_DAYS + " days after " + date);
    }

    /** Whole working minutes from one moment to another; negative when the second lies before the first. */
    public long minutesBetween(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return -minutesBetween(to, from);
        }
        var sum = Duration.ZERO;
        var last = dateOf(to);
        for (var date = dateOf(from); !date.isAfter(last); date = date.plusDays(1)) {
            for (var stretch : stretches(date)) {
                var start = later(stretch.from, from);
                var end = stretch.to.isBefore(to) ? stretch.to : to;
                if (start.isBefore(end)) {
                    sum = sum.plus(Duration.between(start, end));
                }
            }
        }
        return sum.toMinutes();
    }

    public boolean isWorkingDay(LocalDate date) {
        return !shiftsOn(date).isEmpty();
    }

    public boolean isWorkingTime(Instant moment) {
        return stretches(dateOf(moment)).stream()
                .anyMatch(stretch -> !moment.isBefore(stretch.from) && moment.isBefore(stretch.to));
    }

    /** The date itself when it is a working day, otherwise the first working day after it. */
    public LocalDate workingDayFrom(LocalDate date) {
        var day = date;
        for (int i = 0; i < LONGEST_CLOSURE_DAYS; i++, day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                return day;
            }
        }
        throw new IllegalStateException("No working day for " + LONGEST_CLOSURE_DAYS + " days after " + date);
    }

    /** The first working day strictly after the date. */
    public LocalDate nextWorkingDay(LocalDate date) {
        return workingDayFrom(date.plusDays(1));
    }

    /** The n-th working day after the date; n = 0 is {@link #workingDayFrom}. */
    public LocalDate plusWorkingDays(LocalDate date, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Working days cannot be negative: " + workingDays);
        }
        if (workingDays == 0) {
            return workingDayFrom(date);
        }
        var day = date;
        for (int i = 0; i < workingDays; i++) {
            day = nextWorkingDay(day);
        }
        return day;
    }

    /** The same time of day on the n-th working day after the moment. */
    public Instant plusWorkingDays(Instant moment, int workingDays) {
        var local = moment.atZone(zone);
        return plusWorkingDays(local.toLocalDate(), workingDays)
                .atTime(local.toLocalTime())
                .atZone(zone)
                .toInstant();
    }

    /** Working days in [from, to], both included. */
    public int workingDays(LocalDate from, LocalDate to) {
        int count = 0;
        for (var date = from; !date.isAfter(to); date = date.plusDays(1)) {
            if (isWorkingDay(date)) {
                count++;
            }
        }
        return count;
    }

    public LocalDate dateOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** Whether somebody has told this calendar anything about the year; without, only weekends are known. */
    public boolean knows(int year) {
        return !days.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .isEmpty();
    }

    /** The shifts worked on the date; a make-up day on an otherwise free weekday is worked like the week's first day. */
    public List<Shift> shiftsOn(LocalDate date) {
        var usual = week.getOrDefault(date.getDayOfWeek(), List.of());
        return switch (days.get(date)) {
            case OFF -> List.of();
            case WORK -> usual.isEmpty() ? makeUpShifts : usual;
            case null -> usual;
        };
    }

    /**
     * The day's shifts as instants. Where the clocks are put forward inside a shift, wall times that do not exist slide
     * forward and could overlap the next shift, so each stretch starts no earlier than the last one ended.
     */
    private List<Stretch> stretches(LocalDate date) {
        var shifts = shiftsOn(date);
        var stretches = new ArrayList<Stretch>(shifts.size());
        var worked = Instant.MIN;
        for (var shift : shifts) {
            var from = later(shift.start(date, zone), worked);
            var to = shift.end(date, zone);
            if (from.isBefore(to)) {
                stretches.add(new Stretch(from, to));
                worked = to;
            }
        }
        return stretches;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Map<DayOfWeek, List<Shift>> ordered(Map<DayOfWeek, List<Shift>> week) {
        var ordered = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        week.forEach((day, shifts) -> {
            if (!shifts.isEmpty()) {
                ordered.put(day, Shift.ordered(shifts));
            }
        });
        return Collections.unmodifiableMap(ordered);
    }

    private record Stretch(Instant from, Instant to) {}
}
