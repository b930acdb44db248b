package org.zhiji.service;

import java.time.Instant;
import java.util.UUID;

/** An order turned out not to be one: it was cancelled, but stays on record. */
public record WorkOrderCancelled(UUID workOrderId, Instant at) {}
