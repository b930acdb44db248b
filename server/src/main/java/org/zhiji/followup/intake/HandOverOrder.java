package org.zhiji.followup.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.web.Sensitive;
import org.zhiji.service.FollowUpConsent;
import org.zhiji.service.RepairType;

/**
 * An order on its way to the desk or on a sheet.
 *
 * @param wrong what the desk found wrong; empty with a moment of the check: nothing
 */
record HandOverOrder(
        UUID orderId,
        String orderNo,
        LocalDate day,
        Instant deliveredAt,
        UUID customerId,
        String customerName,
        @Nullable Sensitive plateNo,
        RepairType repairType,
        String items,
        @Nullable Integer mileage,
        FollowUpConsent consent,
        @Nullable Instant dataVerifiedAt,
        @Nullable UUID advisorId,
        @Nullable String advisorName,
        List<OrderData> wrong,
        @Nullable Instant checkedAt,
        @Nullable String checkedByName) {}
