package org.zhiji.followup.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gives each call a caller and a day, and nobody more on one day than the limit, whatever else is planned there. */
final class Allotment {

    /** One day of one caller. */
    record CallerDay(UUID callerId, LocalDate date) {}

    private final Map<CallerDay, Integer> load;
    private final Map<UUID, Integer> given = new HashMap<>();
    private final Division division;
    private final int limit;

    /** @param load calls that are to be made on a day already */
    Allotment(Map<CallerDay, Integer> load, Division division, int limit) {
        this.load = new HashMap<>(load);
        this.division = division;
        this.limit = limit;
    }

    /** Empty where each of the days of each of the callers is full. */
    Optional<CallerDay> place(Collection<UUID> callers, Collection<LocalDate> days) {
        var byDay = Comparator.<CallerDay>comparingInt(slot -> load.getOrDefault(slot, 0))
                .thenComparing(CallerDay::date)
                .thenComparing(this::given);
        var fairest = switch (division) {
            case LEAST_LOADED -> byDay;
            case EVENLY -> Comparator.comparingInt(this::given).thenComparing(byDay);
        };
        var placed = callers.stream()
                .flatMap(caller -> days.stream().map(day -> new CallerDay(caller, day)))
                .filter(slot -> load.getOrDefault(slot, 0) < limit)
                .min(fairest.thenComparing(CallerDay::callerId));
        placed.ifPresent(slot -> {
            load.merge(slot, 1, Integer::sum);
            given.merge(slot.callerId(), 1, Integer::sum);
        });
        return placed;
    }

    private int given(CallerDay slot) {
        return given.getOrDefault(slot.callerId(), 0);
    }
}
