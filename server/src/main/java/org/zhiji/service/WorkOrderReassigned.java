package org.zhiji.service;

import java.time.Instant;
import java.util.UUID;

/** An order turned out to belong to another vehicle, and so to another customer. */
public record WorkOrderReassigned(UUID workOrderId, UUID vehicleId, UUID ownerId, Instant at) {}
