package org.zhiji.customer.personality;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Optional;

/** Four ways to be a customer. */
public enum Personality {
    FRIENDLY,
    DECISIVE,
    ANALYTICAL,
    SELF_CENTRED;

    private static final int ENOUGH = 2;

    /** What the signs speak for: at least two of them, and more than for any other. */
    static Optional<Personality> of(Collection<Sign> signs) {
        var counts = signs.stream().distinct().collect(groupingBy(Sign::of, counting()));
        var most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        var likely = counts.keySet().stream()
                .filter(type -> counts.getOrDefault(type, 0L) == most)
                .toList();
        return most >= ENOUGH && likely.size() == 1 ? Optional.of(likely.getFirst()) : Optional.empty();
    }
}
