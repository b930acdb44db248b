package org.zhiji.asset;

import java.time.Instant;
import java.util.UUID;
import org.zhiji.identity.Actor;

/** A vehicle went to the recycle bin; what hangs on it goes along, marked with the same moment. */
public record VehicleDeleted(UUID vehicleId, Actor by, Instant at) {}
