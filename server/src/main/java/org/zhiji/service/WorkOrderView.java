package org.zhiji.service;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.web.Sensitive;

/** A work order as its page shows it. */
record WorkOrderView(
        WorkOrderRow order,
        @Nullable UUID senderCustomerId,
        @Nullable Sensitive senderPhone,
        @Nullable UUID technicianId,
        @Nullable String technicianName,
        UUID departmentId,
        String departmentName,
        @Nullable Instant completedAt,
        boolean mileageConfirmed,
        @Nullable String consentEvidence,
        @Nullable Sensitive followUpPhone,
        @Nullable String followUpWindow,
        @Nullable Instant dataVerifiedAt,
        @Nullable String dataVerifiedByName,
        boolean editable,
        Instant createdAt) {}
