package org.zhiji.followup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiji.worktime.WorkCalendar;

/** Gives each new task to whoever has least to do, never to the advisor who served the customer. */
public final class CallerChoice {

    /** The calls of a house without callers wait for whoever comes; they are as many a day as one person makes. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Map<UUID, Integer> openTasks;
    private final Map<Day, Integer> perDay = new HashMap<>();

    private record Day(UUID caller, LocalDate date) {}

    CallerChoice(Map<UUID, Integer> openTasks) {
        this.openTasks = new HashMap<>(openTasks);
    }

    public Optional<UUID> choose(Collection<UUID> candidates, @Nullable UUID advisorId) {
        var chosen = byLoad(candidates, advisorId).findFirst();
        chosen.ifPresent(caller -> openTasks.merge(caller, 1, Integer::sum));
        return chosen;
    }

    /**
     * Who calls on which day: the least loaded first, and whoever has fewer than the limit on a day until the last one.
     *
     * @param lastDay absent where the calls may take as many days as they need
     */
    public Optional<Slot> slot(
            Collection<UUID> candidates,
            @Nullable UUID advisorId,
            LocalDate from,
            @Nullable LocalDate lastDay,
            int limit,
            WorkCalendar calendar) {
        var callers = byLoad(candidates, advisorId).toList();
        if (callers.isEmpty()) {
            return freeDay(NOBODY, from, lastDay, limit, calendar).map(day -> take(NOBODY, day));
        }
        return callers.stream()
                .flatMap(caller ->
                        freeDay(caller, from, lastDay, limit, calendar).map(day -> take(caller, day)).stream())
                .findFirst();
    }

    /** Nobody of these has room on any day until the last one. */
    public boolean isFull(
            Collection<UUID> callers, LocalDate from, LocalDate lastDay, int limit, WorkCalendar calendar) {
        var all = callers.isEmpty() ? List.of(NOBODY) : callers;
        return all.stream()
                .allMatch(caller ->
                        freeDay(caller, from, lastDay, limit, calendar).isEmpty());
    }

    /** @param caller absent while there is nobody who could */
    public record Slot(@Nullable UUID caller, LocalDate day) {}

    private Slot take(UUID caller, LocalDate day) {
        perDay.merge(new Day(caller, day), 1, Integer::sum);
        openTasks.merge(caller, 1, Integer::sum);
        return new Slot(caller.equals(NOBODY) ? null : caller, day);
    }

    /** The first day on which the caller has fewer than the limit, counting what is planned already. */
    private Optional<LocalDate> freeDay(
            UUID caller, LocalDate from, @Nullable LocalDate lastDay, int limit, WorkCalendar calendar) {
        var day = calendar.workingDayFrom(from);
        while (perDay.getOrDefault(new Day(caller, day), 0) >= limit) {
            day = calendar.nextWorkingDay(day);
        }
        return lastDay != null && day.isAfter(lastDay) ? Optional.empty() : Optional.of(day);
    }

    void planned(UUID caller, LocalDate day, int tasks) {
        perDay.merge(new Day(caller, day), tasks, Integer::sum);
    }

    private Stream<UUID> byLoad(Collection<UUID> candidates, @Nullable UUID advisorId) {
        return candidates.stream()
                .filter(candidate -> !candidate.equals(advisorId))
                .sorted(Comparator.comparing((UUID caller) -> openTasks.getOrDefault(caller, 0))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
