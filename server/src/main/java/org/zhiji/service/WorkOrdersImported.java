package org.zhiji.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Delivered orders came in from another system, or got their answer about follow-up by it. */
public record WorkOrdersImported(List<UUID> workOrderIds, Instant at) {}
