package org.zhiji.customer;

import java.time.Instant;
import java.util.UUID;

/** A customer no longer agrees, or said no: nothing of this purpose may stay open. */
public record ConsentWithdrawn(UUID customerId, ConsentPurpose purpose, ContactChannel channel, Instant at) {}
