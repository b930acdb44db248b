package org.zhiji.followup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.worktime.WorkCalendar;

/** Gives each new task to whoever has least to do, never to the advisor who served the customer. */
final class CallerChoice {

    private final Map<UUID, Integer> openTasks;
    private final Map<Day, Integer> perDay = new HashMap<>();

    private record Day(UUID caller, LocalDate date) {}

    CallerChoice(Map<UUID, Integer> openTasks) {
        this.openTasks = new HashMap<>(openTasks);
    }

    Optional<UUID> choose(Collection<UUID> candidates, @Nullable UUID advisorId) {
        var chosen = leastLoaded(candidates, advisorId);
        chosen.ifPresent(caller -> openTasks.merge(caller, 1, Integer::sum));
        return chosen;
    }

    /** The first day on which the caller has fewer than the limit, counting what is planned already. */
    LocalDate freeDay(@Nullable UUID caller, LocalDate from, int limit, WorkCalendar calendar) {
        var day = calendar.workingDayFrom(from);
        if (caller == null) {
            return day;
        }
        while (perDay.getOrDefault(new Day(caller, day), 0) >= limit) {
            day = calendar.nextWorkingDay(day);
        }
        perDay.merge(new Day(caller, day), 1, Integer::sum);
        return day;
    }

    void planned(UUID caller, LocalDate day, int tasks) {
        perDay.merge(new Day(caller, day), tasks, Integer::sum);
    }

    private Optional<UUID> leastLoaded(Collection<UUID> candidates, @Nullable UUID advisorId) {
        return candidates.stream()
                .filter(candidate -> !candidate.equals(advisorId))
                .min(Comparator.comparing((UUID caller) -> openTasks.getOrDefault(caller, 0))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
