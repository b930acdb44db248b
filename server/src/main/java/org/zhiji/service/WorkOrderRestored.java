package org.zhiji.service;

import java.time.Instant;
import java.util.UUID;
import org.zhiji.identity.Actor;

/** A work order came back from the recycle bin. */
public record WorkOrderRestored(UUID workOrderId, Actor by, Instant at) {}
