package org.zhiji.asset;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.VEHICLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.CustomerReach;
import org.zhiji.customer.CustomerRestored;
import org.zhiji.customer.Customers;
import org.zhiji.customer.CustomersDeleted;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Discarding;
import org.zhiji.identity.IdentityProblem;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;

/** Entering, changing, discarding and bringing back a vehicle. */
@Component
class KeepVehicles {

    private static final String SUBJECT = "vehicle";

    private final DSLContext db;
    private final VehicleRepository repository;
    private final Customers customers;
    private final Discarding discarding;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Time time;

    KeepVehicles(
            DSLContext db,
            VehicleRepository repository,
            Customers customers,
            Discarding discarding,
            AuditLog audit,
            ApplicationEventPublisher events,
            Time time) {
        this.db = db;
        this.repository = repository;
        this.customers = customers;
        this.discarding = discarding;
        this.audit = audit;
        this.events = events;
        this.time = time;
    }

    @Transactional
    public UUID create(Actor actor, VehicleForm form, Instant now) {
        var owner = customers.get(actor, form.customerId());
        seeParties(actor, form);
        var department = form.departmentId() == null ? owner.departmentId() : form.departmentId();
        var vehicle = VehicleReading.ofNew(form, department, day(now));
        refuseTakenVin(vehicle);
        takePlate(actor, vehicle, form, now);
        repository.insert(List.of(vehicle), actor, now);
        audit.record(actor.id(), SUBJECT, vehicle.id(), AuditAction.CREATED, null, vehicle.audited());
        return vehicle.id();
    }

    @Transactional
    public void change(Actor actor, UUID id, VehicleForm form, ExpectedVersion expected, Instant now) {
        var before = editable(actor, id, expected);
        if (!before.details().customerId().equals(form.customerId())) {
            customers.get(actor, form.customerId());
        }
        seeParties(actor, form);
        var after = VehicleReading.ofChange(form, before, day(now));
        if (after.equals(before)) {
            return;
        }
        refuseTakenVin(after);
        takePlate(actor, after, form, now);
        save(actor, before, after, now);
    }

    @Transactional
    public void delete(Actor actor, UUID id, ExpectedVersion expected, Instant now) {
        editable(actor, id, expected);
        discard(actor, VEHICLE.ID.eq(id), now);
    }

    /** What went with its owner comes back with the owner; here comes back what was discarded by itself. */
    @Transactional
    public void restore(Actor actor, UUID id, Instant now) {
        var mayEdit = CustomerReach.mayEdit(actor, VEHICLE.DEPARTMENT_ID);
        var gone = db.select(VEHICLE.DELETED_AT, CUSTOMER.DELETED_AT, CUSTOMER.NAME)
                .from(VEHICLE)
                .join(CUSTOMER)
                .on(VEHICLE.CUSTOMER_ID.eq(CUSTOMER.ID))
                .where(VEHICLE.ID.eq(id), VehicleBin.VEHICLES.mayBringBack(actor, mayEdit))
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound(SUBJECT));
        if (gone.value2() != null) {
            throw IdentityProblem.RESTORE_PARENT_FIRST.problem(gone.value3());
        }
        bringBack(actor, VEHICLE.ID.eq(id), gone.value1(), now);
    }

    @EventListener
    void goWithTheOwner(CustomersDeleted deleted) {
        discard(
                deleted.by(),
                VEHICLE.CUSTOMER_ID.eq(DSL.any(deleted.customerIds().toArray(UUID[]::new))),
                deleted.at());
    }

    @EventListener
    void comeBackWithTheOwner(CustomerRestored restored) {
        bringBack(restored.by(), VEHICLE.CUSTOMER_ID.eq(restored.customerId()), restored.deletedAt(), restored.at());
    }

    void discard(Actor actor, Condition which, Instant now) {
        var ids = discarding.discard(VehicleBin.VEHICLES, which, actor, now);
        if (!ids.isEmpty()) {
            events.publishEvent(new VehiclesDeleted(ids, actor, now));
        }
    }

    private void bringBack(Actor actor, Condition which, Instant deletedAt, Instant now) {
        discarding
                .bringBack(VehicleBin.VEHICLES, which, deletedAt, actor, now)
                .forEach(id -> events.publishEvent(new VehicleRestored(id, deletedAt, actor, now)));
    }

    private Vehicle editable(Actor actor, UUID id, ExpectedVersion expected) {
        db.select(VEHICLE.ID).from(VEHICLE).where(VEHICLE.ID.eq(id)).forUpdate().fetch();
        var found = repository.find(actor, id).orElseThrow(() -> Problem.notFound(SUBJECT));
        if (!found.editable()) {
            throw AssetProblem.NOT_YOURS_TO_CHANGE.problem();
        }
        expected.check(found.vehicle().version());
        return found.vehicle();
    }

    private void seeParties(Actor actor, VehicleForm form) {
        if (form.parties() != null) {
            form.parties().forEach(party -> customers.get(actor, party.customerId()));
        }
    }

    void refuseTakenVin(Vehicle vehicle) {
        var vin = vehicle.details().vin();
        if (vin == null) {
            return;
        }
        db.select(CUSTOMER.NAME)
                .from(VEHICLE)
                .join(CUSTOMER)
                .on(VEHICLE.CUSTOMER_ID.eq(CUSTOMER.ID))
                .where(VEHICLE.VIN.eq(vin), VEHICLE.ID.ne(vehicle.id()), VEHICLE.DELETED_AT.isNull())
                .fetchOptional(CUSTOMER.NAME)
                .ifPresent(owner -> {
                    throw AssetProblem.VIN_TAKEN.problem(owner);
                });
    }

    /** A plate hangs on one car: whoever says that it has moved takes it off the other one, in the same step. */
    private void takePlate(Actor actor, Vehicle vehicle, VehicleForm form, Instant now) {
        var details = vehicle.details();
        if (details.plateNo() == null || details.plateType() == PlateType.OTHER) {
            return;
        }
        for (var holder : holders(vehicle)) {
            if (!Boolean.TRUE.equals(form.confirmPlateMove())) {
                throw plateTaken(details, holder);
            }
            save(actor, holder, holder.withPlate(null, day(now)), now);
        }
    }

    /**
     * Nobody has been asked about the other car, so its plate stays where it is.
     *
     * @param together what is written in the same step: one of them may be just about to give the plate away
     */
    void refuseTakenPlate(Vehicle vehicle, Map<UUID, Vehicle> together) {
        var details = vehicle.details();
        if (details.plateNo() != null && details.plateType() != PlateType.OTHER) {
            holders(vehicle).stream()
                    .map(holder -> together.getOrDefault(holder.id(), holder))
                    .filter(holder -> details.plateNo().equals(holder.details().plateNo()))
                    .findFirst()
                    .ifPresent(holder -> {
                        throw plateTaken(details, holder);
                    });
        }
    }

    private List<Vehicle> holders(Vehicle vehicle) {
        return repository.findAll(VEHICLE.PLATE_NO
                .eq(vehicle.details().plateNo())
                .and(VEHICLE.ID.ne(vehicle.id()))
                .and(VEHICLE.STATUS.eq(VehicleStatus.IN_USE.name())));
    }

    private static Problem plateTaken(Vehicle.Details details, Vehicle holder) {
        var vin = holder.details().vin();
        return AssetProblem.PLATE_TAKEN.problem(
                new Plate(details.plateType(), Objects.requireNonNull(details.plateNo())).display(),
                vin == null ? "—" : vin.substring(vin.length() - 6));
    }

    private void save(Actor actor, Vehicle before, Vehicle after, Instant now) {
        Map<UUID, Vehicle> old = new HashMap<>();
        old.put(before.id(), before);
        repository.update(List.of(after), old, actor, now);
        audit.record(actor.id(), SUBJECT, after.id(), AuditAction.UPDATED, before.audited(), after.audited());
        if (!before.details().customerId().equals(after.details().customerId())) {
            events.publishEvent(new VehicleOwnerChanged(
                    after.id(), before.details().customerId(), after.details().customerId(), now));
        }
    }

    private LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, time.zone());
    }
}
