package org.zhiji.asset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.Typed;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.Sensitive;

/** Turns what was typed into a vehicle, or names every field that cannot be one. */
final class VehicleReading {

    private final VehicleForm form;
    private final Vehicle.@Nullable Details before;
    private final List<FieldError> errors = new ArrayList<>();

    private VehicleReading(VehicleForm form, Vehicle.@Nullable Details before) {
        this.form = form;
        this.before = before;
    }

    static Vehicle ofNew(VehicleForm form, UUID department, LocalDate today) {
        var reading = new VehicleReading(form, null);
        var vin = reading.vin();
        var plate = reading.plate();
        reading.refuse(vin, plate);
        return Vehicle.first(reading.details(vin, form.customerId(), department), plate.orElse(null), today)
                .withOthers(reading.others(), today);
    }

    static Vehicle ofChange(VehicleForm form, Vehicle vehicle, LocalDate today) {
        var reading = new VehicleReading(form, vehicle.details());
        var vin = reading.vin();
        var plate = reading.plate();
        reading.refuse(vin, plate);
        var old = vehicle.details();
        var details = reading.details(
                vin, old.customerId(), form.departmentId() == null ? old.departmentId() : form.departmentId());
        var unchangedPlate =
                details.withPlate(old.plateNo() == null ? null : new Plate(old.plateType(), old.plateNo()));
        var changed = vehicle.with(unchangedPlate)
                .withPlate(plate.orElse(null), today)
                .withOwner(form.customerId(), today);
        return form.parties() == null ? changed : changed.withOthers(reading.others(), today);
    }

    private Vehicle.Details details(Optional<Vin> vin, UUID customer, UUID department) {
        return new Vehicle.Details(
                customer,
                vin.map(Vin::number).orElse(null),
                vin.map(Vin::check).orElse(VinCheck.NONE),
                null,
                PlateType.NONE,
                Typed.orNull(form.brand()),
                Typed.orNull(form.series()),
                Typed.orNull(form.model()),
                Typed.orNull(form.colour()),
                Typed.orNull(form.engineNo()),
                form.saleDate(),
                form.insuranceUntil(),
                form.inspectionUntil(),
                form.warrantyUntil(),
                form.mileage() == null && before != null ? before.lastMileage() : form.mileage(),
                before == null ? null : before.lastVisitOn(),
                form.status() == null ? VehicleStatus.IN_USE : form.status(),
                department,
                Typed.orNull(form.note()));
    }

    private Optional<Vin> vin() {
        var written = Typed.orNull(form.vin());
        if (written == null) {
            return Optional.empty();
        }
        if (before != null && before.vin() != null && asShown(Sensitive.vin(before.vin(), false), written)) {
            return Optional.of(new Vin(before.vin()));
        }
        var vin = Vin.parse(written);
        if (vin.isEmpty()) {
            errors.add(Vin.suggestion(written)
                    .map(meant -> FieldError.of("vin", "asset.invalid.vin-letters", meant.number()))
                    .orElseGet(() -> FieldError.of("vin", "asset.invalid.vin")));
        } else if (!vin.get().checkDigitValid() && !confirmed(vin.get())) {
            errors.add(FieldError.of(
                    "vin",
                    "asset.confirm.vin-check",
                    String.valueOf(vin.get().checkDigit()),
                    String.valueOf(vin.get().number().charAt(8))));
        }
        return vin;
    }

    private boolean confirmed(Vin vin) {
        return Boolean.TRUE.equals(form.confirmVinCheck())
                || before != null && vin.number().equals(before.vin());
    }

    private Optional<Plate> plate() {
        var written = Typed.orNull(form.plateNo());
        if (written == null || Plate.saysNone(written)) {
            return Optional.empty();
        }
        if (before != null && before.plateNo() != null) {
            var old = new Plate(before.plateType(), before.plateNo());
            if (asShown(Sensitive.plate(old.display(), false), written)) {
                return Optional.of(old);
            }
        }
        var plate = Plate.parse(written);
        if (plate.isEmpty()) {
            errors.add(FieldError.of("plateNo", "asset.invalid.plate"));
        }
        return plate;
    }

    private void refuse(Optional<Vin> vin, Optional<Plate> plate) {
        if (errors.isEmpty() && vin.isEmpty() && plate.isEmpty()) {
            errors.add(FieldError.of("vin", "asset.invalid.vin-or-plate"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private List<Vehicle.Other> others() {
        return form.parties() == null
                ? List.of()
                : form.parties().stream()
                        .filter(party -> party.role() != PartyRole.OWNER)
                        .map(party -> new Vehicle.Other(party.role(), party.customerId()))
                        .toList();
    }

    /** Whoever may not see it whole sends back the stars; they stand for what is there. */
    private static boolean asShown(Sensitive old, String written) {
        return written.equals(old.shown());
    }
}
