package org.zhiji.service;

import java.time.Instant;
import java.util.UUID;

/** A work order is not delivered with a yes any more: a mistaken change was put back. */
public record WorkOrderTakenBack(UUID workOrderId, Instant at) {}
