package org.zhiji.asset;

import java.time.Instant;
import java.util.UUID;
import org.zhiji.identity.Actor;

/** A vehicle came back from the recycle bin; what went along carries the moment when it had gone. */
public record VehicleRestored(UUID vehicleId, Instant deletedAt, Actor by, Instant at) {}
