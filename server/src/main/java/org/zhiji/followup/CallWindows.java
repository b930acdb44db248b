package org.zhiji.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiji.worktime.WorkCalendar;

/** The hours in which one may ring a customer. */
public record CallWindows(List<Window> windows) {

    public record Window(LocalTime from, LocalTime until) {
        public Window {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("A window ends after it begins");
            }
        }

        boolean contains(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(until);
        }
    }

    private static final Pattern RANGE =
            Pattern.compile("(\\d{1,2}[:\uFF1A]\\d{2})\\s*[-\u2013\u2014~\uFF5E\u81F3]+\\s*(\\d{1,2}[:\uFF1A]\\d{2})");

    public CallWindows {
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("At least one window");
        }
        windows = windows.stream().sorted(Comparator.comparing(Window::from)).toList();
    }

    static CallWindows parse(String text) {
        return new CallWindows(Arrays.stream(text.split("[,\uFF0C;\uFF1B\u3001]"))
                .map(CallWindows::window)
                .toList());
    }

    /** What a customer named may be any text; only a readable one counts. */
    public static Optional<CallWindows> read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    boolean contains(Instant at, WorkCalendar calendar) {
        var local = at.atZone(calendar.zone());
        return calendar.isWorkingDay(local.toLocalDate())
                && windows.stream().anyMatch(window -> window.contains(local.toLocalTime()));
    }

    boolean endsAfter(LocalTime time) {
        return windows.stream().anyMatch(window -> window.until().isAfter(time));
    }

    public boolean contains(Window other) {
        return windows.stream()
                .anyMatch(window ->
                        !other.from().isBefore(window.from()) && !other.until().isAfter(window.until()));
    }

    /** The given moment if one may call then, otherwise the beginning of the next window. */
    Instant sameOrNext(Instant at, WorkCalendar calendar) {
        if (contains(at, calendar)) {
            return at;
        }
        var local = at.atZone(calendar.zone());
        if (calendar.isWorkingDay(local.toLocalDate())) {
            for (var window : windows) {
                if (window.from().isAfter(local.toLocalTime())) {
                    return at(local.toLocalDate(), window.from(), calendar.zone());
                }
            }
        }
        return start(calendar.nextWorkingDay(local.toLocalDate()), calendar.zone());
    }

    public Instant start(LocalDate day, ZoneId zone) {
        return at(day, windows.getFirst().from(), zone);
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Window window(String text) {
        var range = RANGE.matcher(text.strip());
        if (!range.matches()) {
            throw new IllegalArgumentException("Not a window of time: " + text);
        }
        try {
            return new Window(time(range.group(1)), time(range.group(2)));
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("Not a window of time: " + text, wrong);
        }
    }

    private static LocalTime time(String text) {
        var padded = text.replace('\uFF1A', ':');
        return LocalTime.parse(padded.length() == 4 ? "0" + padded : padded);
    }
}
