package org.zhiji.service;

import java.time.Instant;
import java.util.UUID;
import org.zhiji.identity.Actor;

/** A work order went to the recycle bin. */
public record WorkOrderDeleted(UUID workOrderId, Actor by, Instant at) {}
