package org.zhiji.asset;

import java.time.Instant;
import java.util.UUID;

/** A vehicle has another owner. */
public record VehicleOwnerChanged(UUID vehicleId, UUID formerOwnerId, UUID ownerId, Instant at) {}
