package org.zhiji.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.zhiji.identity.Actor;

/** Customers went to the recycle bin; what hangs on them goes along, marked with the same moment. */
public record CustomersDeleted(List<UUID> customerIds, Actor by, Instant at) {}
