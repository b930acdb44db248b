package org.zhiji.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Lets a number of clients do something again and again for a while. */
final class Load {

    private Load() {}

    /**
     * What came of it.
     *
     * @param perSecond how often it was done
     * @param p50       milliseconds within which half of them were done
     * @param p95       milliseconds within which 95 of 100 were done
     */
    record Measured(double perSecond, double p50, double p95, int times) {

        static Measured of(long[] nanos, double seconds) {
            Arrays.sort(nanos);
            return new Measured(nanos.length / seconds, at(nanos, 0.50), at(nanos, 0.95), nanos.length);
        }

        private static double at(long[] sorted, double share) {
            return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
        }
    }

    /** One client: does it once and says whether there was anything left to do. */
    interface Client extends AutoCloseable {
        boolean once() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    static Measured of(int clients, Duration time, Callable<Client> client) {
        var nanos = new ArrayList<List<Long>>();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = new ArrayList<java.util.concurrent.Future<List<Long>>>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> run(client, end)));
            }
            for (var one : running) {
                nanos.add(one.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return Measured.of(
                nanos.stream().flatMap(List::stream).mapToLong(Long::longValue).toArray(), seconds);
    }

    private static List<Long> run(Callable<Client> clients, long end) throws Exception {
        var nanos = new ArrayList<Long>();
        try (var client = clients.call()) {
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                if (!client.once()) {
                    break;
                }
                nanos.add(System.nanoTime() - start);
            }
        }
        return nanos;
    }
}
