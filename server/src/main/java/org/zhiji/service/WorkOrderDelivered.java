package org.zhiji.service;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A car was handed over. Orders that an import brings are announced together, by {@link WorkOrdersImported}. */
public record WorkOrderDelivered(
        UUID workOrderId,
        UUID vehicleId,
        UUID ownerId,
        @Nullable UUID senderCustomerId,
        @Nullable UUID serviceAdvisorId,
        UUID departmentId,
        FollowUpConsent consent,
        Instant deliveredAt,
        Instant at) {}
