package org.zhiji.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.zhiji.worktime.WorkCalendar;

/** What is to happen when, until the moment at which the person in front of the demo takes over. */
final class Stage {

    private record Scene(Instant at, int number, Runnable action) implements Comparable<Scene> {
        @Override
        public int compareTo(Scene other) {
            int byTime = at.compareTo(other.at);
            return byTime == 0 ? Integer.compare(number, other.number) : byTime;
        }
    }

    private final WorkCalendar calendar;
    private final Instant start;
    private final Instant end;
    private final Map<String, Persona> people;
    private final PriorityQueue<Scene> scenes = new PriorityQueue<>();
    private int count;
    private Instant playing;

    Stage(WorkCalendar calendar, Instant start, Instant end, Map<String, Persona> people) {
        this.calendar = calendar;
        this.start = start;
        this.end = end;
        this.people = people;
        playing = start;
    }

    WorkCalendar calendar() {
        return calendar;
    }

    LocalDate firstDay() {
        return calendar.dateOf(start);
    }

    LocalDate today() {
        return calendar.dateOf(end);
    }

    /** The moment of the scene that is being played. */
    Instant playing() {
        return playing;
    }

    Instant end() {
        return end;
    }

    Persona person(String login) {
        var person = people.get(login);
        if (person == null) {
            throw new IllegalArgumentException("nobody signs in as " + login);
        }
        return person;
    }

    /** What lies after the end, or before the beginning, does not happen. */
    void at(Instant at, Runnable action) {
        if (!at.isAfter(end) && !at.isBefore(start)) {
            scenes.add(new Scene(at, count++, action));
        }
    }

    void at(LocalDate day, LocalTime time, Runnable action) {
        at(moment(day, time), action);
    }

    Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(calendar.zone()).toInstant();
    }

    /** The moment from which on so many working minutes have passed until now. */
    Instant before(int workingMinutes) {
        var low = start;
        var high = end;
        while (high.getEpochSecond() - low.getEpochSecond() > 30) {
            var middle = low.plusSeconds((high.getEpochSecond() - low.getEpochSecond()) / 2);
            if (calendar.minutesBetween(middle, end) >= workingMinutes) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void play(Consumer<Instant> clock) {
        for (var scene = scenes.poll(); scene != null; scene = scenes.poll()) {
            playing = scene.at();
            clock.accept(playing);
            scene.action().run();
        }
        clock.accept(end);
    }
}
