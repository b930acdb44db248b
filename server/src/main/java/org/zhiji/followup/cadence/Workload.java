package org.zhiji.followup.cadence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What each person has on each day, and how much is enough. */
public final class Workload {

    /** The contacts of a house without callers wait for whoever comes; they are as many a day as one person makes. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final int limit;
    private final Map<UUID, Map<LocalDate, Integer>> perDay = new HashMap<>();
    private final Map<UUID, Integer> open = new HashMap<>();

    public Workload(int limit) {
        this.limit = limit;
    }

    public void add(@Nullable UUID person, LocalDate day, int contacts) {
        var who = key(person);
        perDay.computeIfAbsent(who, it -> new HashMap<>()).merge(day, contacts, Integer::sum);
        open.merge(who, contacts, Integer::sum);
    }

    public int on(@Nullable UUID person, LocalDate day) {
        return perDay.getOrDefault(key(person), Map.of()).getOrDefault(day, 0);
    }

    boolean hasRoom(@Nullable UUID person, LocalDate day) {
        return on(person, day) < limit;
    }

    int open(@Nullable UUID person) {
        return open.getOrDefault(key(person), 0);
    }

    private static UUID key(@Nullable UUID person) {
        return person == null ? NOBODY : person;
    }
}
