package org.zhiji.asset;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.Ids;
import org.zhiji.platform.search.SearchTokens;

/** A vehicle with its plates and parties over time. The open plate and the open owner are those of today. */
record Vehicle(UUID id, Details details, List<PlatePeriod> plates, List<Party> parties, int version) {

    record Details(
            UUID customerId,
            @Nullable String vin,
            VinCheck vinCheck,
            @Nullable String plateNo,
            PlateType plateType,
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
            @Nullable String note) {

        Details withPlate(@Nullable Plate plate) {
            return new Details(
                    customerId,
                    vin,
                    vinCheck,
                    plate == null ? null : plate.number(),
                    plate == null ? PlateType.NONE : plate.type(),
                    brand,
                    series,
                    model,
                    colour,
                    engineNo,
                    saleDate,
                    insuranceUntil,
                    inspectionUntil,
                    warrantyUntil,
                    lastMileage,
                    lastVisitOn,
                    status,
                    departmentId,
                    note);
        }

        Details withOwner(UUID owner) {
            return new Details(
                    owner,
                    vin,
                    vinCheck,
                    plateNo,
                    plateType,
                    brand,
                    series,
                    model,
                    colour,
                    engineNo,
                    saleDate,
                    insuranceUntil,
                    inspectionUntil,
                    warrantyUntil,
                    lastMileage,
                    lastVisitOn,
                    status,
                    departmentId,
                    note);
        }
    }

    record PlatePeriod(
            UUID id,
            String plateNo,
            LocalDate from,
            @Nullable LocalDate to) {

        PlatePeriod reopened() {
            return new PlatePeriod(id, plateNo, from, null);
        }
    }

    record Party(
            UUID id,
            UUID customerId,
            PartyRole role,
            LocalDate from,
            @Nullable LocalDate to) {

        Party reopened() {
            return new Party(id, customerId, role, from, null);
        }
    }

    /** A vehicle as it is first entered: with its owner and, if it has one, its plate from this day on. */
    static Vehicle first(Details details, @Nullable Plate plate, LocalDate on) {
        var owner = new Party(Ids.next(), details.customerId(), PartyRole.OWNER, on, null);
        return new Vehicle(Ids.next(), details.withPlate(null), List.of(), List.of(owner), 0).withPlate(plate, on);
    }

    /** The plate from this day on; the one before stays in the history. */
    Vehicle withPlate(@Nullable Plate plate, LocalDate on) {
        var number = plate == null ? null : plate.number();
        if (Objects.equals(details.plateNo(), number)) {
            return this;
        }
        var periods = new ArrayList<PlatePeriod>();
        for (var period : plates) {
            periods.add(
                    period.to() != null
                            ? period
                            : new PlatePeriod(period.id(), period.plateNo(), period.from(), end(period.from(), on)));
        }
        if (number != null) {
            periods.add(new PlatePeriod(Ids.next(), number, on, null));
        }
        return new Vehicle(id, details.withPlate(plate), periods, parties, version);
    }

    /** The owner from this day on; there is never more than one (INV-01). */
    Vehicle withOwner(UUID owner, LocalDate on) {
        if (details.customerId().equals(owner)) {
            return this;
        }
        var changed = new ArrayList<Party>();
        for (var party : parties) {
            var ends = party.role() == PartyRole.OWNER && party.to() == null;
            changed.add(
                    ends
                            ? new Party(
                                    party.id(), party.customerId(), party.role(), party.from(), end(party.from(), on))
                            : party);
        }
        changed.add(new Party(Ids.next(), owner, PartyRole.OWNER, on, null));
        return new Vehicle(id, details.withOwner(owner), plates, changed, version);
    }

    /** The plate that a mistaken change took away: the period that began with the mistake never was. */
    Vehicle backToPlate(@Nullable Plate plate, LocalDate on) {
        var number = plate == null ? null : plate.number();
        var current = currentPlate();
        if (Objects.equals(details.plateNo(), number) || current.isEmpty()) {
            return withPlate(plate, on);
        }
        var periods = new ArrayList<>(plates);
        periods.remove(current.get());
        if (number == null) {
            return new Vehicle(id, details.withPlate(null), periods, parties, version);
        }
        var before = periods.stream()
                .filter(period -> period.plateNo().equals(number)
                        && end(period.from(), current.get().from()).equals(period.to()))
                .findFirst();
        if (before.isEmpty()) {
            return withPlate(plate, on);
        }
        periods.set(periods.indexOf(before.get()), before.get().reopened());
        return new Vehicle(id, details.withPlate(plate), periods, parties, version);
    }

    /** The same for the owner. */
    Vehicle backToOwner(UUID owner, LocalDate on) {
        var current = currentOwner();
        var before = parties.stream()
                .filter(party ->
                        party.role() == PartyRole.OWNER && party.customerId().equals(owner))
                .filter(party -> end(party.from(), current.from()).equals(party.to()))
                .findFirst();
        if (details.customerId().equals(owner) || before.isEmpty()) {
            return withOwner(owner, on);
        }
        var changed = new ArrayList<>(parties);
        changed.remove(current);
        changed.set(changed.indexOf(before.get()), before.get().reopened());
        return new Vehicle(id, details.withOwner(owner), plates, changed, version);
    }

    /** Exactly these others have to do with the vehicle from this day on. */
    Vehicle withOthers(List<Other> others, LocalDate on) {
        var changed = new ArrayList<Party>();
        var missing = new ArrayList<>(others.stream().distinct().toList());
        for (var party : parties) {
            var current = party.role() != PartyRole.OWNER && party.to() == null;
            var stays = !current || missing.remove(new Other(party.role(), party.customerId()));
            changed.add(
                    stays
                            ? party
                            : new Party(
                                    party.id(), party.customerId(), party.role(), party.from(), end(party.from(), on)));
        }
        missing.forEach(other -> changed.add(new Party(Ids.next(), other.customerId(), other.role(), on, null)));
        return new Vehicle(id, details, plates, changed, version);
    }

    record Other(PartyRole role, UUID customerId) {}

    Vehicle with(Details newDetails) {
        return new Vehicle(id, newDetails, plates, parties, version);
    }

    Optional<PlatePeriod> currentPlate() {
        return plates.stream().filter(period -> period.to() == null).findFirst();
    }

    Party currentOwner() {
        return parties.stream()
                .filter(party -> party.role() == PartyRole.OWNER && party.to() == null)
                .findFirst()
                .orElseThrow();
    }

    SearchTokens tokens() {
        var tokens = new SearchTokens().number(details.vin());
        plates.forEach(period -> tokens.number(period.plateNo()));
        return tokens.text(details.brand())
                .text(details.series())
                .text(details.model())
                .number(details.engineNo());
    }

    Audited audited() {
        return new Audited(
                details,
                parties.stream()
                        .filter(party -> party.role() != PartyRole.OWNER && party.to() == null)
                        .map(party -> new Other(party.role(), party.customerId()))
                        .toList());
    }

    record Audited(@JsonUnwrapped Details details, List<Other> others) {}

    private static LocalDate end(LocalDate from, LocalDate on) {
        return on.isBefore(from) ? from : on;
    }
}
