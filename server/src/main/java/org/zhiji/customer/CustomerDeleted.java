package org.zhiji.customer;

import java.time.Instant;
import java.util.UUID;
import org.zhiji.identity.Actor;

/** A customer went to the recycle bin; what hangs on it goes along, marked with the same moment. */
public record CustomerDeleted(UUID customerId, Actor by, Instant at) {}
