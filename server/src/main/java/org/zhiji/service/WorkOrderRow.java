package org.zhiji.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.web.Sensitive;

/** A line of the list of work orders, and an order on its customer's page. */
record WorkOrderRow(
        UUID id,
        String orderNo,
        UUID vehicleId,
        @Nullable Sensitive plateNo,
        @Nullable String vehicleKind,
        UUID ownerId,
        String ownerName,
        @Nullable String senderName,
        @Nullable UUID serviceAdvisorId,
        @Nullable String serviceAdvisorName,
        RepairType repairType,
        String items,
        @Nullable Integer mileage,
        @Nullable BigDecimal totalAmount,
        @Nullable Instant receivedAt,
        @Nullable Instant deliveredAt,
        OrderStatus status,
        FollowUpConsent followUpConsent,
        Instant updatedAt,
        int version) {}
