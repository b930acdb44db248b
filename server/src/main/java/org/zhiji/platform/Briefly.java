package org.zhiji.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What a node remembers for some seconds, so that a change reaches it even where the word {@link Forget} is not heard.
 *
 * @param <V> what is remembered, for each tenant
 */
public final class Briefly<V> {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final ConcurrentHashMap<String, Kept<V>> known = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();

    private record Kept<V>(V value, Instant until) {}

    public V get(String tenant, Supplier<V> look) {
        var kept = known.get(tenant);
        if (kept == null || clock.instant().isAfter(kept.until())) {
            kept = new Kept<>(look.get(), clock.instant().plus(FRESH));
            known.put(tenant, kept);
        }
        return kept.value();
    }

    public void forget() {
        known.clear();
    }
}
