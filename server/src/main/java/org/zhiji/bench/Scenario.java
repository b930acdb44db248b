package org.zhiji.bench;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that people do.
 *
 * @param next  the next request of it; nothing when there is no more to do
 * @param aimMs p95 to be reached with eight clients, in milliseconds
 * @param ratio throughput to be reached against the same SQL by JDBC
 * @param once  each request changes something and can be done a single time
 */
record Scenario(String name, Supplier<@Nullable Request> next, double aimMs, double ratio, boolean once) {

    /** @param body JSON to be sent by POST; absent for a GET */
    record Request(String path, @Nullable String body) {}
}
