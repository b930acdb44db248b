package org.zhiji.loyalty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.zhiji.customer.LifecycleStage;

/** Customers have moved; the room above that has something to do with it hears it in the same transaction. */
public record LifecycleMoved(List<Moved> moved, Instant at) {

    public record Moved(UUID customerId, LifecycleStage from, LifecycleStage to, LifecycleRule rule) {}
}
