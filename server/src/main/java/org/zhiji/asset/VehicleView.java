package org.zhiji.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.web.Sensitive;

/** A vehicle as its page shows it. */
record VehicleView(
        UUID id,
        UUID customerId,
        String ownerName,
        @Nullable Sensitive plateNo,
        PlateType plateType,
        @Nullable Sensitive vin,
        VinCheck vinCheck,
        @Nullable String brand,
        @Nullable String series,
        @Nullable String model,
        @Nullable String colour,
        @Nullable String engineNo,
        @Nullable LocalDate saleDate,
        @Nullable LocalDate insuranceUntil,
        @Nullable LocalDate inspectionUntil,
        @Nullable LocalDate warrantyUntil,
        @Nullable Integer lastMileage,
        @Nullable LocalDate lastVisitOn,
        VehicleStatus status,
        UUID departmentId,
        String departmentName,
        @Nullable String note,
        List<PlateView> plates,
        List<PartyView> parties,
        boolean editable,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** A plate of the past or of today. */
    record PlateView(
            Sensitive plateNo, LocalDate from, @Nullable LocalDate to) {}

    /** Somebody who has or had to do with the vehicle. */
    record PartyView(
            UUID customerId,
            String name,
            PartyRole role,
            LocalDate from,
            @Nullable LocalDate to) {}
}
