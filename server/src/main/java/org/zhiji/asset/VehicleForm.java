package org.zhiji.asset;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle as it is entered or changed as a whole.
 *
 * @param plateNo          empty while it has none
 * @param confirmVinCheck  the VIN was compared with the car although its check digit is wrong
 * @param confirmPlateMove the plate was taken off the other car that has it on record
 */
record VehicleForm(
        @NotNull UUID customerId,
        @Nullable @Size(max = 30) String vin,
        @Nullable @Size(max = 20) String plateNo,
        @Nullable @Size(max = 50) String brand,
        @Nullable @Size(max = 50) String series,
        @Nullable @Size(max = 100) String model,
        @Nullable @Size(max = 20) String colour,
        @Nullable @Size(max = 50) String engineNo,
        @Nullable LocalDate saleDate,
        @Nullable LocalDate insuranceUntil,
        @Nullable LocalDate inspectionUntil,
        @Nullable LocalDate warrantyUntil,
        @Nullable @PositiveOrZero @Max(9_999_999) Integer mileage,
        @Nullable VehicleStatus status,
        @Nullable UUID departmentId,
        @Nullable @Size(max = 2000) String note,
        @Nullable @Size(max = 20) List<@Valid PartyForm> parties,
        @Nullable Boolean confirmVinCheck,
        @Nullable Boolean confirmPlateMove) {

    /** Somebody beside the owner. */
    record PartyForm(@NotNull PartyRole role, @NotNull UUID customerId) {}
}
