package org.zhiji.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.zhiji.platform.problem.CommonProblem;

/** At most so many tries in a time for one address at one public door, counted on this node. */
final class RateLimit {

    private final int tries;
    private final Duration window;
    private final Clock clock;
    private final ConcurrentHashMap<String, Window> windows = new ConcurrentHashMap<>();

    private record Window(Instant until, int used) {}

    RateLimit(int tries, Duration window, Clock clock) {
        this.tries = tries;
        this.window = window;
        this.clock = clock;
    }

    /** Counts a try; refuses with 429 and the seconds to wait when there were too many. */
    void count(String door, String address) {
        var now = clock.instant();
        if (windows.size() > 10_000) {
            windows.values().removeIf(old -> !now.isBefore(old.until()));
        }
        var current = windows.merge(
                door + " " + address,
                new Window(now.plus(window), 1),
                (old, fresh) -> now.isBefore(old.until()) ? new Window(old.until(), old.used() + 1) : fresh);
        if (current.used() > tries) {
            throw CommonProblem.TOO_MANY_REQUESTS.problem(
                    Math.max(1, Duration.between(now, current.until()).toSeconds()));
        }
    }
}
