package org.zhiji.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work order as it is entered or changed.
 *
 * @param orderNo        of the dealer's own system; one of ours if empty
 * @param deliveredAt    if the car has left already; the answer about follow-up is then required
 * @param followUp       only heeded when the order is entered; later it is answered by itself
 * @param confirmMileage the odometer was looked at although it shows less than before
 */
record WorkOrderForm(
        @Nullable @Size(max = 40) String orderNo,
        @NotNull UUID vehicleId,
        @Nullable UUID senderCustomerId,
        @Nullable @Size(max = 100) String senderName,
        @Nullable @Size(max = 30) String senderPhone,
        @Nullable UUID serviceAdvisorId,
        @Nullable UUID technicianId,
        @Nullable UUID departmentId,
        @Nullable Instant receivedAt,
        @Nullable Instant completedAt,
        @Nullable Instant deliveredAt,
        @Nullable @PositiveOrZero @Max(9_999_999) Integer mileage,
        @NotNull RepairType repairType,
        @Nullable @Size(max = 4000) String items,

        @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 2)
        BigDecimal totalAmount,

        @Nullable @Valid FollowUpForm followUp,
        @Nullable Boolean confirmMileage) {

    /** @param evidence where the answer is proved: order number, signature, recording */
    record FollowUpForm(
            @NotNull FollowUpConsent consent,
            @Nullable @Size(max = 500) String evidence,
            @Nullable @Size(max = 30) String phone,
            @Nullable @Size(max = 50) String window) {}

    record DeliveryForm(
            @Nullable Instant deliveredAt, @Nullable @Valid FollowUpForm followUp) {}
}
