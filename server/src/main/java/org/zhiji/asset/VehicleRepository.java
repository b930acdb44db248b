package org.zhiji.asset;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.PLATE_HISTORY;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.VEHICLE_PARTY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.EnumConverter;
import org.springframework.stereotype.Repository;
import org.zhiji.customer.CustomerReach;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.platform.bulk.Bulk;
import org.zhiji.platform.search.SearchQuery;
import zhiji.sql.tenant.tables.records.PlateHistoryRecord;
import zhiji.sql.tenant.tables.records.VehiclePartyRecord;
import zhiji.sql.tenant.tables.records.VehicleRecord;

/** Vehicles in and out, one or many at a time. */
@Repository
class VehicleRepository {

    private static final Field<?>[] CHANGEABLE = {
        VEHICLE.CUSTOMER_ID,
        VEHICLE.VIN,
        VEHICLE.VIN_CHECK,
        VEHICLE.PLATE_NO,
        VEHICLE.PLATE_TYPE,
        VEHICLE.BRAND,
        VEHICLE.SERIES,
        VEHICLE.MODEL,
        VEHICLE.COLOUR,
        VEHICLE.ENGINE_NO,
        VEHICLE.SALE_DATE,
        VEHICLE.INSURANCE_UNTIL,
        VEHICLE.INSPECTION_UNTIL,
        VEHICLE.WARRANTY_UNTIL,
        VEHICLE.LAST_MILEAGE,
        VEHICLE.LAST_VISIT_ON,
        VEHICLE.STATUS,
        VEHICLE.DEPARTMENT_ID,
        VEHICLE.NOTE,
        VEHICLE.SEARCH,
        VEHICLE.VERSION,
        VEHICLE.UPDATED_AT,
        VEHICLE.UPDATED_BY
    };

    private final DSLContext db;
    private final Bulk bulk;

    VehicleRepository(DSLContext db, Bulk bulk) {
        this.db = db;
        this.bulk = bulk;
    }

    /** A vehicle that the actor may see, and whether also change. */
    record Found(Vehicle vehicle, boolean editable) {}

    Optional<Found> find(Actor actor, UUID id) {
        return db.select(vehicle(), editable(actor))
                .from(VEHICLE)
                .join(CUSTOMER)
                .on(VEHICLE.CUSTOMER_ID.eq(CUSTOMER.ID))
                .where(visible(actor), VEHICLE.ID.eq(id))
                .fetchOptional(mapping(Found::new));
    }

    List<Vehicle> findAll(Condition condition) {
        return db.select(vehicle())
                .from(VEHICLE)
                .where(condition, VEHICLE.DELETED_AT.isNull())
                .fetch(mapping(found -> found));
    }

    void insert(Collection<Vehicle> vehicles, Actor actor, Instant now) {
        bulk.insert(VEHICLE, vehicles, v -> created(v, actor, now));
        insertPeriods(vehicles);
    }

    void update(Collection<Vehicle> vehicles, Map<UUID, Vehicle> before, Actor actor, Instant now) {
        freePlates(vehicles, before);
        bulk.update(
                VEHICLE,
                VEHICLE.ID,
                vehicles.stream().map(v -> changed(v, actor, now)).toList(),
                CHANGEABLE);
        var moved = vehicles.stream()
                .filter(v -> {
                    var old = before.get(v.id());
                    return old == null
                            || !old.plates().equals(v.plates())
                            || !old.parties().equals(v.parties());
                })
                .toList();
        if (!moved.isEmpty()) {
            var ids = DSL.any(moved.stream().map(Vehicle::id).toArray(UUID[]::new));
            db.deleteFrom(PLATE_HISTORY).where(PLATE_HISTORY.VEHICLE_ID.eq(ids)).execute();
            db.deleteFrom(VEHICLE_PARTY).where(VEHICLE_PARTY.VEHICLE_ID.eq(ids)).execute();
            insertPeriods(moved);
        }
    }

    /** Two cars that exchange plates would meet in the unique index half-way. */
    void freePlates(Collection<Vehicle> vehicles, Map<UUID, Vehicle> before) {
        var moving = vehicles.stream()
                .filter(v -> {
                    var old = before.get(v.id());
                    return old != null
                            && !Objects.equals(
                                    old.details().plateNo(), v.details().plateNo());
                })
                .map(Vehicle::id)
                .toArray(UUID[]::new);
        if (moving.length > 0) {
            db.update(VEHICLE)
                    .setNull(VEHICLE.PLATE_NO)
                    .where(VEHICLE.ID.eq(DSL.any(moving)))
                    .execute();
        }
    }

    static Condition visible(Actor actor) {
        return VEHICLE.DELETED_AT.isNull().and(CustomerReach.mayView(actor, VEHICLE.DEPARTMENT_ID));
    }

    static Field<Boolean> editable(Actor actor) {
        var condition = CustomerReach.mayEdit(actor, VEHICLE.DEPARTMENT_ID).and(DSL.trueCondition());
        return DSL.coalesce(DSL.field(condition), false);
    }

    /** Which of these the person may change. */
    Set<UUID> editable(Actor actor, Collection<UUID> ids) {
        return db.select(VEHICLE.ID)
                .from(VEHICLE)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(VEHICLE.CUSTOMER_ID))
                .where(
                        VEHICLE.ID.eq(DSL.any(ids.toArray(UUID[]::new))),
                        CustomerReach.mayEdit(actor, VEHICLE.DEPARTMENT_ID))
                .fetchSet(VEHICLE.ID);
    }

    static Field<Boolean> open(Actor actor) {
        return actor.may(Right.CONTACT_OPEN) ? editable(actor) : DSL.inline(false);
    }

    private void insertPeriods(Collection<Vehicle> vehicles) {
        var plates = new ArrayList<PlateHistoryRecord>();
        var parties = new ArrayList<VehiclePartyRecord>();
        for (var vehicle : vehicles) {
            vehicle.plates()
                    .forEach(period -> plates.add(new PlateHistoryRecord(
                            period.id(), vehicle.id(), period.plateNo(), period.from(), period.to())));
            vehicle.parties()
                    .forEach(party -> parties.add(new VehiclePartyRecord(
                            party.id(),
                            vehicle.id(),
                            party.customerId(),
                            party.role().name(),
                            party.from(),
                            party.to())));
        }
        bulk.insert(PLATE_HISTORY, plates);
        bulk.insert(VEHICLE_PARTY, parties);
    }

    private static VehicleRecord created(Vehicle vehicle, Actor actor, Instant now) {
        var row = changed(vehicle, actor, now);
        row.setVersion(vehicle.version());
        row.setCreatedAt(now);
        row.setCreatedBy(actor.employeeId());
        return row;
    }

    private static VehicleRecord changed(Vehicle vehicle, Actor actor, Instant now) {
        var details = vehicle.details();
        var row = new VehicleRecord();
        row.setId(vehicle.id());
        row.setCustomerId(details.customerId());
        row.setVin(details.vin());
        row.setVinCheck(details.vinCheck().name());
        row.setPlateNo(details.plateNo());
        row.setPlateType(details.plateType().name());
        row.setBrand(details.brand());
        row.setSeries(details.series());
        row.setModel(details.model());
        row.setColour(details.colour());
        row.setEngineNo(details.engineNo());
        row.setSaleDate(details.saleDate());
        row.setInsuranceUntil(details.insuranceUntil());
        row.setInspectionUntil(details.inspectionUntil());
        row.setWarrantyUntil(details.warrantyUntil());
        row.setLastMileage(details.lastMileage());
        row.setLastVisitOn(details.lastVisitOn());
        row.setStatus(details.status().name());
        row.setDepartmentId(details.departmentId());
        row.setNote(details.note());
        row.setSearch(SearchQuery.vector(vehicle.tokens()));
        row.setVersion(vehicle.version() + 1);
        row.setUpdatedAt(now);
        row.setUpdatedBy(actor.employeeId());
        return row;
    }

    private static SelectField<Vehicle> vehicle() {
        return row(
                        VEHICLE.ID,
                        row(
                                        VEHICLE.CUSTOMER_ID,
                                        VEHICLE.VIN,
                                        VEHICLE.VIN_CHECK.convert(new EnumConverter<>(String.class, VinCheck.class)),
                                        VEHICLE.PLATE_NO,
                                        VEHICLE.PLATE_TYPE.convert(new EnumConverter<>(String.class, PlateType.class)),
                                        VEHICLE.BRAND,
                                        VEHICLE.SERIES,
                                        VEHICLE.MODEL,
                                        VEHICLE.COLOUR,
                                        VEHICLE.ENGINE_NO,
                                        VEHICLE.SALE_DATE,
                                        VEHICLE.INSURANCE_UNTIL,
                                        VEHICLE.INSPECTION_UNTIL,
                                        VEHICLE.WARRANTY_UNTIL,
                                        VEHICLE.LAST_MILEAGE,
                                        VEHICLE.LAST_VISIT_ON,
                                        VEHICLE.STATUS.convert(new EnumConverter<>(String.class, VehicleStatus.class)),
                                        VEHICLE.DEPARTMENT_ID,
                                        VEHICLE.NOTE)
                                .mapping(Vehicle.Details::new),
                        multiset(select(
                                                PLATE_HISTORY.ID,
                                                PLATE_HISTORY.PLATE_NO,
                                                PLATE_HISTORY.FROM_ON,
                                                PLATE_HISTORY.TO_ON)
                                        .from(PLATE_HISTORY)
                                        .where(PLATE_HISTORY.VEHICLE_ID.eq(VEHICLE.ID))
                                        .orderBy(PLATE_HISTORY.FROM_ON, PLATE_HISTORY.ID))
                                .convertFrom(rows -> rows.map(mapping(Vehicle.PlatePeriod::new))),
                        multiset(select(
                                                VEHICLE_PARTY.ID,
                                                VEHICLE_PARTY.CUSTOMER_ID,
                                                VEHICLE_PARTY.ROLE.convert(
                                                        new EnumConverter<>(String.class, PartyRole.class)),
                                                VEHICLE_PARTY.FROM_ON,
                                                VEHICLE_PARTY.TO_ON)
                                        .from(VEHICLE_PARTY)
                                        .where(VEHICLE_PARTY.VEHICLE_ID.eq(VEHICLE.ID))
                                        .orderBy(VEHICLE_PARTY.FROM_ON, VEHICLE_PARTY.ID))
                                .convertFrom(rows -> rows.map(mapping(Vehicle.Party::new))),
                        VEHICLE.VERSION)
                .mapping(Vehicle::new);
    }
}
