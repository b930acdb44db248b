package org.zhiji.platform;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does costly reading once for all who ask for the same at the same time. A round begins when everybody in it has asked,
 * so each sees what was saved before the own request: who asks while a round runs waits for the next one.
 *
 * @param <K> what is asked for, with everything that the answer depends on: also whose data it is and who may see them
 */
public final class Coalesced<K, V> {

    private final Map<K, Round<V>> gathering = new HashMap<>();
    private final Map<K, Round<V>> running = new HashMap<>();

    /** Those who get one answer. */
    private static final class Round<V> {

        final CompletableFuture<V> answer = new CompletableFuture<>();

        @Nullable
        Round<V> before;

        Instant latest;

        Round(@Nullable Round<V> before, Instant latest) {
            this.before = before;
            this.latest = latest;
        }
    }

    /** @param mine whether the one who asked does the reading */
    private record Joined<V>(Round<V> round, boolean mine) {}

    /**
     * @param now  when this one asks
     * @param read gets the moment of the last one of the round; whoever came first does it, on the own thread
     */
    public V ask(K key, Instant now, Function<Instant, V> read) {
        var round = join(key, now);
        return round.mine ? lead(key, round.round, read) : await(round.round);
    }

    private synchronized Joined<V> join(K key, Instant now) {
        var others = gathering.get(key);
        if (others == null) {
            var mine = new Round<V>(running.get(key), now);
            gathering.put(key, mine);
            return new Joined<>(mine, true);
        }
        others.latest = now.isAfter(others.latest) ? now : others.latest;
        return new Joined<>(others, false);
    }

    private V lead(K key, Round<V> round, Function<Instant, V> read) {
        var before = round.before;
        if (before != null) {
            // How that one ended is not ours.
            before.answer.handle((answer, failed) -> round).join();
            // Or each would hold all that went before.
            round.before = null;
        }
        var latest = begin(key, round);
        try {
            round.answer.complete(read.apply(latest));
        } catch (RuntimeException | Error e) {
            round.answer.completeExceptionally(e);
        } finally {
            end(key, round);
        }
        return await(round);
    }

    private synchronized Instant begin(K key, Round<V> round) {
        gathering.remove(key);
        running.put(key, round);
        return round.latest;
    }

    private synchronized void end(K key, Round<V> round) {
        running.remove(key, round);
    }

    private static <V> V await(Round<V> round) {
        try {
            return round.answer.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException problem -> throw problem;
                case Error error -> throw error;
                case null, default -> throw e;
            }
        }
    }
}
