package org.zhiji.customer;

import java.time.Instant;
import java.util.UUID;

/** A customer asked not to be addressed by a channel, or lifted that again. */
public record DoNotContactChanged(UUID customerId, ContactChannel channel, boolean blocked, Instant at) {}
