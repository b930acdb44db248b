package org.zhiji.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** One stretch of work inside a day, in minutes since midnight; 1440 is the end of the day, which a {@link LocalTime} cannot say. */
public record Shift(int from, int to) {

    private static final int MINUTES_OF_DAY = 24 * 60;

    public Shift {
        if (from < 0 || to > MINUTES_OF_DAY || from >= to) {
            throw new IllegalArgumentException(
                    "A shift lies inside one day and ends after it begins: " + from + "–" + to);
        }
    }

    public static Shift of(String from, String to) {
        return new Shift(minuteOfDay(from), minuteOfDay(to));
    }

    public static List<Shift> ordered(List<Shift> shifts) {
        var ordered =
                shifts.stream().sorted(Comparator.comparingInt(Shift::from)).toList();
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).from < ordered.get(i - 1).to) {
                throw new IllegalArgumentException("Shifts of one day must not overlap: " + ordered);
            }
        }
        return ordered;
    }

    public String fromText() {
        return text(from);
    }

    public String toText() {
        return text(to);
    }

    public int minutes() {
        return to - from;
    }

    Instant start(LocalDate date, ZoneId zone) {
        return at(date, from, zone);
    }

    Instant end(LocalDate date, ZoneId zone) {
        return at(date, to, zone);
    }

    private static Instant at(LocalDate date, int minute, ZoneId zone) {
        if (minute == MINUTES_OF_DAY) {
            return date.plusDays(1).atStartOfDay(zone).toInstant();
        }
        return date.atTime(minute / 60, minute % 60).atZone(zone).toInstant();
    }

    private static int minuteOfDay(String text) {
        if (text.equals("24:00")) {
            return MINUTES_OF_DAY;
        }
        var time = LocalTime.parse(text);
        return time.getHour() * 60 + time.getMinute();
    }

    private static String text(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
