package org.zhiji.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.zhiji.identity.Actor;

/** Work orders went to the recycle bin. */
public record WorkOrdersDeleted(List<UUID> workOrderIds, Actor by, Instant at) {}
