package org.zhiji.asset;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.zhiji.identity.Actor;

/** Vehicles went to the recycle bin; what hangs on them goes along, marked with the same moment. */
public record VehiclesDeleted(List<UUID> vehicleIds, Actor by, Instant at) {}
