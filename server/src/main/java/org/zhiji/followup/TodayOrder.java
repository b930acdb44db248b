package org.zhiji.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiji.followup.CallWindows.Window;
import org.zhiji.followup.TodayView.Part;
import org.zhiji.followup.TodayView.Section;

/** The order in which the calls of a day are made. */
record TodayOrder(List<Turn> turns) {

    /** A call of the day, as it is kept. */
    record Due(
            UUID taskId,
            String status,
            LocalDate plannedDate,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant movedTo,
            @Nullable String window) {}

    /**
     * Where a call stands in the day.
     *
     * @param from  beginning of the agreed time or of the customer's window
     * @param dueOn the day on which it was to be made
     */
    record Turn(
            UUID taskId,
            TaskStatus status,
            Part part,
            LocalDate plannedDate,
            @Nullable Instant nextAttemptAt,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            LocalDate dueOn) {

        static Turn of(Due due, CallDay day) {
            var status = TaskStatus.valueOf(due.status());
            var next = due.nextAttemptAt();
            var window = CallWindows.read(due.window())
                    .map(windows -> windows.windows().getFirst())
                    .orElse(null);
            var dueOn = day.dueOn(due.plannedDate(), next);
            var part = partOf(due, status, dueOn, window != null, day);
            var agreed = part == Part.AGREED || part == Part.RETRY ? next : null;
            var hours = part == Part.WINDOW ? window : null;
            return new Turn(
                    due.taskId(),
                    status,
                    part,
                    due.plannedDate(),
                    next,
                    from(agreed, hours, day),
                    hours == null ? null : hours.until(),
                    dueOn);
        }

        private static @Nullable LocalTime from(@Nullable Instant agreed, @Nullable Window hours, CallDay day) {
            if (agreed != null) {
                return agreed.atZone(day.zone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
            }
            return hours == null ? null : hours.from();
        }

        private static Part partOf(Due due, TaskStatus status, LocalDate dueOn, boolean hasWindow, CallDay day) {
            var next = due.nextAttemptAt();
            if (!status.isOpen() || (next != null && !next.isBefore(day.end()))) {
                return Part.DONE;
            }
            if (dueOn.isBefore(day.date())) {
                return Part.OVERDUE;
            }
            if (next != null && !next.equals(due.movedTo())) {
                return status == TaskStatus.IN_PROGRESS ? Part.RETRY : Part.AGREED;
            }
            return hasWindow ? Part.WINDOW : Part.ANY_TIME;
        }

        /** Windows are told apart by their hours; within the other parts the hour differs from row to row. */
        private Section section() {
            return part == Part.WINDOW ? new Section(part, from, until, 1) : new Section(part, null, null, 1);
        }
    }

    static TodayOrder of(List<Due> found, CallDay day) {
        return new TodayOrder(found.stream()
                .map(due -> Turn.of(due, day))
                .sorted(Comparator.comparing(Turn::part)
                        .thenComparing(Turn::from, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Turn::plannedDate)
                        .thenComparing(Turn::taskId))
                .toList());
    }

    List<Turn> first(int shown) {
        return turns.subList(0, Math.min(shown, turns.size()));
    }

    /** In the order of their first row. */
    List<Section> sections() {
        return turns.stream()
                .map(Turn::section)
                .collect(Collectors.groupingBy(
                        section -> section, LinkedHashMap::new, Collectors.summingInt(Section::rows)))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey().of(entry.getValue()))
                .toList();
    }

    int all() {
        return turns.size();
    }

    int done() {
        return count(Part.DONE);
    }

    int overdue() {
        return count(Part.OVERDUE);
    }

    private int count(Part part) {
        return (int) turns.stream().filter(turn -> turn.part() == part).count();
    }
}
