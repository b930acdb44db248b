package org.zhiji.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.web.Sensitive;

/** A line of the list of vehicles, and a vehicle on its owner's page. */
record VehicleRow(
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
        @Nullable Integer lastMileage,
        @Nullable LocalDate lastVisitOn,
        VehicleStatus status,
        Instant updatedAt,
        int version) {}
