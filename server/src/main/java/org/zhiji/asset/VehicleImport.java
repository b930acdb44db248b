package org.zhiji.asset;

import static zhiji.sql.tenant.Tables.VEHICLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.Upsert;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.time.Time;

/** Takes many vehicles at once, recognises those it knows, and changes only what differs: a second run changes nothing. */
@Component
public class VehicleImport {

    private static final UUID NOBODY = new UUID(0, 0);

    private final DSLContext db;
    private final VehicleRepository repository;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Time time;

    VehicleImport(
            DSLContext db, VehicleRepository repository, AuditLog audit, ApplicationEventPublisher events, Time time) {
        this.db = db;
        this.repository = repository;
        this.audit = audit;
        this.events = events;
        this.time = time;
    }

    /** How a row is recognised; the first key that finds a vehicle decides. */
    public enum Key {
        VIN,
        PLATE
    }

    /** @param departmentId where new vehicles belong */
    public record Options(List<Key> keys, Upsert.Existing existing, UUID departmentId) {}

    /**
     * One vehicle as a table describes it; it has a VIN or a plate.
     *
     * @param asOf the day for which the row speaks: an older owner or plate does not replace a newer one
     */
    public record Row(
            UUID ownerId,
            @Nullable Vin vin,
            @Nullable Plate plate,
            @Nullable String brand,
            @Nullable String series,
            @Nullable String model,
            @Nullable LocalDate saleDate,
            @Nullable LocalDate insuranceUntil,
            @Nullable LocalDate inspectionUntil,
            @Nullable LocalDate warrantyUntil,
            @Nullable Integer mileage,
            @Nullable LocalDate asOf) {}

    /** One answer for each row, in the same order. Rows of the same vehicle meet each other. */
    @Transactional
    public List<Upsert> upsert(Actor actor, List<Row> rows, Options options, Instant now) {
        var today = LocalDate.ofInstant(now, time.zone());
        var known = new Known(options.keys());
        load(rows).forEach(known::put);
        var before = new HashMap<>(known.byId);
        var editable = repository.editable(actor, before.keySet());
        var created = new LinkedHashSet<UUID>();
        var answers = new ArrayList<Upsert>();
        for (var row : rows) {
            var match = known.find(row);
            var holder = known.givesPlateTo(row, match, today);
            if (holder != null && !created.contains(holder.id()) && !editable.contains(holder.id())) {
                answers.add(new Upsert(holder.id(), Upsert.Outcome.REFUSED));
            } else if (match == null) {
                var vehicle = created(row, known, options.departmentId(), today);
                created.add(vehicle.id());
                known.put(vehicle);
                answers.add(new Upsert(vehicle.id(), Upsert.Outcome.NEW));
            } else {
                var merged = merged(match, row, known, options.existing(), today);
                if (merged.equals(match)) {
                    answers.add(new Upsert(match.id(), Upsert.Outcome.UNCHANGED));
                } else if (created.contains(match.id()) || editable.contains(match.id())) {
                    known.put(merged);
                    answers.add(new Upsert(match.id(), Upsert.Outcome.CHANGED));
                } else {
                    answers.add(new Upsert(match.id(), Upsert.Outcome.REFUSED));
                }
            }
        }
        save(actor, known, before, created, now);
        return answers;
    }

    /** Which vehicles the rows speak of, without changing anything; null where a row is a new one. */
    public List<@Nullable UUID> recognise(List<Row> rows, List<Key> keys) {
        var known = new Known(keys);
        load(rows).forEach(known::put);
        var ids = new ArrayList<@Nullable UUID>();
        for (var row : rows) {
            var match = known.find(row);
            ids.add(match == null ? null : match.id());
        }
        return ids;
    }

    /** Locked in the order of their ids, so that two imports never wait for each other in a ring. */
    private List<Vehicle> load(List<Row> rows) {
        var vins = rows.stream()
                .map(Row::vin)
                .filter(Objects::nonNull)
                .map(Vin::number)
                .toArray(String[]::new);
        var plates = rows.stream()
                .map(Row::plate)
                .filter(Objects::nonNull)
                .map(Plate::number)
                .toArray(String[]::new);
        var found = db.select(VEHICLE.ID)
                .from(VEHICLE)
                .where(VEHICLE.VIN.eq(DSL.any(vins)).or(VEHICLE.PLATE_NO.eq(DSL.any(plates))))
                .and(VEHICLE.DELETED_AT.isNull())
                .fetch(VEHICLE.ID)
                .toArray(UUID[]::new);
        // In a statement of its own, because finding and ordering at once tempts the planner into reading every
        // vehicle.
        var ids = db.select(VEHICLE.ID)
                .from(VEHICLE)
                .where(VEHICLE.ID.eq(DSL.any(found)), VEHICLE.DELETED_AT.isNull())
                .orderBy(VEHICLE.ID)
                .forUpdate()
                .fetch(VEHICLE.ID);
        return repository.findAll(VEHICLE.ID.eq(DSL.any(ids.toArray(UUID[]::new))));
    }

    private static Vehicle created(Row row, Known known, UUID department, LocalDate today) {
        var on = firstDay(row, today);
        var details = new Vehicle.Details(
                row.ownerId(),
                row.vin() == null ? null : row.vin().number(),
                row.vin() == null ? VinCheck.NONE : row.vin().check(),
                null,
                PlateType.NONE,
                row.brand(),
                row.series(),
                row.model(),
                null,
                null,
                row.saleDate(),
                row.insuranceUntil(),
                row.inspectionUntil(),
                row.warrantyUntil(),
                row.mileage(),
                row.asOf(),
                VehicleStatus.IN_USE,
                department,
                null);
        var vehicle = Vehicle.first(details, null, on);
        return known.mayTakePlate(vehicle.id(), row, today) ? known.takePlate(vehicle, row, on) : vehicle;
    }

    private static Vehicle merged(Vehicle vehicle, Row row, Known known, Upsert.Existing existing, LocalDate today) {
        if (existing == Upsert.Existing.KEEP) {
            return vehicle;
        }
        var rowWins = existing == Upsert.Existing.UPDATE;
        var old = vehicle.details();
        var vin = old.vin() == null ? row.vin() : null;
        var changed = vehicle.with(new Vehicle.Details(
                old.customerId(),
                vin == null ? old.vin() : vin.number(),
                vin == null ? old.vinCheck() : vin.check(),
                old.plateNo(),
                old.plateType(),
                pick(old.brand(), row.brand(), rowWins),
                pick(old.series(), row.series(), rowWins),
                pick(old.model(), row.model(), rowWins),
                old.colour(),
                old.engineNo(),
                pick(old.saleDate(), row.saleDate(), rowWins),
                pick(old.insuranceUntil(), row.insuranceUntil(), rowWins),
                pick(old.inspectionUntil(), row.inspectionUntil(), rowWins),
                pick(old.warrantyUntil(), row.warrantyUntil(), rowWins),
                later(old.lastMileage(), row.mileage()),
                later(old.lastVisitOn(), row.asOf()),
                old.status(),
                old.departmentId(),
                old.note()));
        var on = row.asOf() == null ? today : row.asOf();
        if (rowWins && !on.isBefore(vehicle.currentOwner().from())) {
            changed = changed.withOwner(row.ownerId(), on);
        }
        var fresh = row.plate() != null
                && (rowWins || old.plateNo() == null)
                && vehicle.currentPlate()
                        .map(plate -> !on.isBefore(plate.from()))
                        .orElse(true);
        return fresh && known.mayTakePlate(vehicle.id(), row, today) ? known.takePlate(changed, row, on) : changed;
    }

    /** Since when owner and plate hold, when a table tells it only by the way. */
    private static LocalDate firstDay(Row row, LocalDate today) {
        if (row.saleDate() != null && !row.saleDate().isAfter(today)) {
            return row.asOf() != null && row.asOf().isBefore(row.saleDate()) ? row.asOf() : row.saleDate();
        }
        return row.asOf() == null ? today : row.asOf();
    }

    private static <T> @Nullable T pick(@Nullable T old, @Nullable T fresh, boolean freshWins) {
        return fresh == null || old != null && !freshWins ? old : fresh;
    }

    private static <T extends Comparable<? super T>> @Nullable T later(@Nullable T old, @Nullable T fresh) {
        return fresh == null || old != null && old.compareTo(fresh) >= 0 ? old : fresh;
    }

    private void save(Actor actor, Known known, Map<UUID, Vehicle> before, Set<UUID> created, Instant now) {
        var fresh = new ArrayList<Vehicle>();
        var changed = new ArrayList<Vehicle>();
        var entries = new ArrayList<AuditLog.Entry>();
        for (var vehicle : known.byId.values()) {
            var old = before.get(vehicle.id());
            if (created.contains(vehicle.id())) {
                fresh.add(vehicle);
                entries.add(new AuditLog.Entry(
                        actor.id(), "vehicle", vehicle.id(), AuditAction.CREATED, null, vehicle.audited()));
            } else if (!vehicle.equals(old)) {
                changed.add(vehicle);
                entries.add(new AuditLog.Entry(
                        actor.id(),
                        "vehicle",
                        vehicle.id(),
                        AuditAction.UPDATED,
                        old == null ? null : old.audited(),
                        vehicle.audited()));
            }
        }
        repository.freePlates(changed, before);
        repository.insert(fresh, actor, now);
        repository.update(changed, before, actor, now);
        audit.record(entries);
        for (var vehicle : changed) {
            var old = before.get(vehicle.id());
            if (old != null
                    && !old.details().customerId().equals(vehicle.details().customerId())) {
                events.publishEvent(new VehicleOwnerChanged(
                        vehicle.id(),
                        old.details().customerId(),
                        vehicle.details().customerId(),
                        now));
            }
        }
    }

    /** The vehicles of one run, by everything they can be recognised by. */
    private static final class Known {

        private final List<Key> keys;
        private final Map<UUID, Vehicle> byId = new LinkedHashMap<>();
        private final Map<String, UUID> byVin = new HashMap<>();
        private final Map<String, UUID> byPlate = new HashMap<>();

        Known(List<Key> keys) {
            this.keys = keys;
        }

        void put(Vehicle vehicle) {
            var old = byId.put(vehicle.id(), vehicle);
            if (old != null && old.details().plateNo() != null) {
                byPlate.remove(old.details().plateNo(), vehicle.id());
            }
            if (vehicle.details().vin() != null) {
                byVin.put(vehicle.details().vin(), vehicle.id());
            }
            if (vehicle.details().plateNo() != null) {
                byPlate.put(vehicle.details().plateNo(), vehicle.id());
            }
        }

        /** A VIN is an identity whatever the chosen keys; a plate only where the VINs do not say otherwise. */
        @Nullable
        Vehicle find(Row row) {
            var sameVin = row.vin() == null ? null : byVin.get(row.vin().number());
            if (sameVin != null) {
                return byId.get(sameVin);
            }
            var samePlate = row.plate() == null || !keys.contains(Key.PLATE)
                    ? null
                    : byPlate.get(row.plate().number());
            var match = samePlate == null ? null : byId.get(samePlate);
            return match == null || row.vin() != null && match.details().vin() != null ? null : match;
        }

        /** The other car that would lose its plate to the row's. */
        @Nullable
        Vehicle givesPlateTo(Row row, @Nullable Vehicle match, LocalDate today) {
            var holder = row.plate() == null || row.plate().type() == PlateType.OTHER
                    ? null
                    : byId.get(byPlate.get(row.plate().number()));
            return holder == null || holder.equals(match) || !mayTakePlate(NOBODY, row, today) ? null : holder;
        }

        /** Not if another car has had this plate since a later day than the row speaks for. */
        boolean mayTakePlate(UUID vehicle, Row row, LocalDate today) {
            if (row.plate() == null) {
                return false;
            }
            var holder = byId.get(byPlate.get(row.plate().number()));
            if (holder == null || holder.id().equals(vehicle) || row.plate().type() == PlateType.OTHER) {
                return true;
            }
            var on = row.asOf() == null ? today : row.asOf();
            return holder.currentPlate()
                    .map(plate -> !on.isBefore(plate.from()))
                    .orElse(true);
        }

        Vehicle takePlate(Vehicle vehicle, Row row, LocalDate on) {
            var plate = Objects.requireNonNull(row.plate());
            var holder = byId.get(byPlate.get(plate.number()));
            if (holder != null && !holder.id().equals(vehicle.id()) && plate.type() != PlateType.OTHER) {
                put(holder.withPlate(null, on));
            }
            return vehicle.withPlate(plate, on);
        }
    }
}
