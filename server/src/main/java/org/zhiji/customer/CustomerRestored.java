package org.zhiji.customer;

import java.time.Instant;
import java.util.UUID;
import org.zhiji.identity.Actor;

/**
 * A customer came back from the recycle bin.
 *
 * @param deletedAt when it had gone: what went along carries the same moment
 */
public record CustomerRestored(UUID customerId, Instant deletedAt, Actor by, Instant at) {}
