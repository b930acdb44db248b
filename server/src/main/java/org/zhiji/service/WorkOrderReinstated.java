package org.zhiji.service;

import java.time.Instant;
import java.util.UUID;

/** A cancelled order holds after all. */
public record WorkOrderReinstated(UUID workOrderId, Instant at) {}
