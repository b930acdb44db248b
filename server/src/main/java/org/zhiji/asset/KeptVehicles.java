package org.zhiji.asset;

import static org.jooq.impl.DSL.coalesce;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.VEHICLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.zhiji.customer.CustomerReach;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Dependents;
import org.zhiji.identity.KeptRecords;
import org.zhiji.identity.KeptTable;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.time.Time;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Vehicles as something that can be put back to what it was, and that hangs on its owner. */
@Component
class KeptVehicles implements KeptRecords, Dependents {

    private static final Set<String> RESTORABLE = Set.of(
            "customerId",
            "vin",
            "plateNo",
            "brand",
            "series",
            "model",
            "colour",
            "engineNo",
            "saleDate",
            "insuranceUntil",
            "inspectionUntil",
            "warrantyUntil",
            "lastMileage",
            "lastVisitOn",
            "status",
            "departmentId",
            "note",
            "others");

    private final DSLContext db;
    private final VehicleRepository repository;
    private final KeepVehicles keep;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final ObjectMapper json;
    private final KeptTable<Vehicle> kept;
    private final Time time;

    KeptVehicles(
            DSLContext db,
            VehicleRepository repository,
            KeepVehicles keep,
            AuditLog audit,
            ApplicationEventPublisher events,
            ObjectMapper json,
            Time time) {
        this.db = db;
        this.repository = repository;
        this.keep = keep;
        this.audit = audit;
        this.events = events;
        this.json = json;
        this.kept = new KeptTable<>(db, VehicleBin.VEHICLES, repository::findAll, Vehicle::id, Vehicle::audited);
        this.time = time;
    }

    @Override
    public String type() {
        return kept.rows().subject();
    }

    @Override
    public Map<UUID, String> titles(Actor actor, Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        db.select(VEHICLE.ID, VEHICLE.PLATE_NO, coalesce(DSL.right(VEHICLE.VIN, 6), "—"))
                .from(VEHICLE)
                .join(CUSTOMER)
                .on(VEHICLE.CUSTOMER_ID.eq(CUSTOMER.ID))
                .where(VEHICLE.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .and(CustomerReach.mayView(actor, VEHICLE.DEPARTMENT_ID))
                .forEach(row -> names.put(
                        row.value1(), row.value2() == null ? row.value3() : VehicleQueries.display(row.value2())));
        return names;
    }

    @Override
    public Map<String, String> references() {
        return Map.of("customerId", "customer", "departmentId", "department");
    }

    @Override
    public Set<String> restorable() {
        return RESTORABLE;
    }

    @Override
    public List<Held> hold(Actor actor, Collection<UUID> ids) {
        var editable = repository.editable(actor, ids);
        return kept.locked(ids).values().stream()
                .map(vehicle -> new Held(
                        vehicle.id(),
                        json.valueToTree(vehicle.audited()),
                        vehicle.version(),
                        editable.contains(vehicle.id())))
                .toList();
    }

    @Override
    public void write(Actor actor, Map<UUID, ObjectNode> states, Instant now) {
        var before = kept.locked(states.keySet());
        var after = new LinkedHashMap<UUID, Vehicle>();
        var today = LocalDate.ofInstant(now, time.zone());
        states.forEach((id, state) -> after.put(id, read(state, Objects.requireNonNull(before.get(id)), today)));
        var changed = kept.changed(before, after, (old, fresh) -> refuseTaken(fresh, old, after));
        repository.update(changed, before, actor, now);
        audit.record(kept.entries(actor, before, changed));
        for (var vehicle : changed) {
            var formerOwner =
                    Objects.requireNonNull(before.get(vehicle.id())).details().customerId();
            if (!formerOwner.equals(vehicle.details().customerId())) {
                events.publishEvent(new VehicleOwnerChanged(
                        vehicle.id(), formerOwner, vehicle.details().customerId(), now));
            }
        }
    }

    @Override
    public void discard(Actor actor, Collection<UUID> ids, Instant now) {
        keep.discard(actor, kept.among(ids), now);
    }

    @Override
    public List<Dependent> of(String type, Collection<UUID> ids) {
        if (!type.equals("customer")) {
            return List.of();
        }
        return db.select(VEHICLE.CUSTOMER_ID, VEHICLE.ID)
                .from(VEHICLE)
                .where(VEHICLE.CUSTOMER_ID.eq(DSL.any(ids.toArray(UUID[]::new))), VEHICLE.DELETED_AT.isNull())
                .fetch(row -> new Dependent(row.value1(), type(), row.value2()));
    }

    /** Plate and owner have a history, which is put back with them; what kind a plate is and whether a VIN adds up, they say themselves. */
    private Vehicle read(ObjectNode state, Vehicle now, LocalDate today) {
        var then = json.treeToValue(state, Vehicle.Details.class);
        var plate = then.plateNo() == null ? null : Plate.parse(then.plateNo()).orElse(plate(now));
        var vin = then.vin() == null ? null : new Vin(then.vin());
        var details = new Vehicle.Details(
                now.details().customerId(),
                vin == null ? null : vin.number(),
                vin == null ? VinCheck.NONE : vin.check(),
                now.details().plateNo(),
                now.details().plateType(),
                then.brand(),
                then.series(),
                then.model(),
                then.colour(),
                then.engineNo(),
                then.saleDate(),
                then.insuranceUntil(),
                then.inspectionUntil(),
                then.warrantyUntil(),
                then.lastMileage(),
                then.lastVisitOn(),
                then.status(),
                then.departmentId(),
                then.note());
        var others = new ArrayList<Vehicle.Other>();
        state.path("others").forEach(other -> others.add(json.treeToValue(other, Vehicle.Other.class)));
        return now.with(details)
                .backToPlate(plate, today)
                .backToOwner(then.customerId(), today)
                .withOthers(others, today);
    }

    private static @Nullable Plate plate(Vehicle vehicle) {
        var details = vehicle.details();
        return details.plateNo() == null ? null : new Plate(details.plateType(), details.plateNo());
    }

    private void refuseTaken(Vehicle fresh, Vehicle old, Map<UUID, Vehicle> together) {
        if (!Objects.equals(fresh.details().vin(), old.details().vin())) {
            keep.refuseTakenVin(fresh);
        }
        if (!Objects.equals(fresh.details().plateNo(), old.details().plateNo())) {
            keep.refuseTakenPlate(fresh, together);
        }
        if (fresh.details().vin() == null && fresh.details().plateNo() == null) {
            throw AssetProblem.NOTHING_TO_KNOW_IT_BY.problem();
        }
    }
}
