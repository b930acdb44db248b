package org.zhiji.service;

import static org.jooq.Records.mapping;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.asset.VehicleRestored;
import org.zhiji.asset.Vehicles;
import org.zhiji.asset.VehiclesDeleted;
import org.zhiji.customer.Customers;
import org.zhiji.customer.PhoneNumber;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Discarding;
import org.zhiji.identity.IdentityProblem;
import org.zhiji.platform.Ids;
import org.zhiji.platform.Typed;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.platform.web.Sensitive;

/** Entering, changing, delivering, discarding and bringing back a work order. */
@Component
class KeepWorkOrders {

    private static final String SUBJECT = "work-order";

    private final DSLContext db;
    private final WorkOrderRepository repository;
    private final Vehicles vehicles;
    private final Customers customers;
    private final Deliveries deliveries;
    private final Discarding discarding;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    KeepWorkOrders(
            DSLContext db,
            WorkOrderRepository repository,
            Vehicles vehicles,
            Customers customers,
            Deliveries deliveries,
            Discarding discarding,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.db = db;
        this.repository = repository;
        this.vehicles = vehicles;
        this.customers = customers;
        this.deliveries = deliveries;
        this.discarding = discarding;
        this.audit = audit;
        this.events = events;
    }

    @Transactional
    public UUID create(Actor actor, WorkOrderForm form, Instant now) {
        var vehicle = vehicles.get(actor, form.vehicleId());
        var number = form.orderNo() == null || form.orderNo().isBlank()
                ? repository.nextNumber(now)
                : form.orderNo().strip();
        var details = details(actor, form, number, vehicle.ownerId(), null, now);
        var open = new WorkOrder(
                Ids.next(),
                details,
                OrderStatus.RECEIVED,
                null,
                new WorkOrder.FollowUp(FollowUpConsent.NOT_ASKED, null, null, null),
                0);
        refuseTakenNumber(open);
        var order = form.deliveredAt() == null
                ? open
                : open.deliver(deliveredAt(form.deliveredAt(), details, now), answer(form.followUp(), details));
        repository.insert(List.of(order), actor, now);
        audit.record(actor.id(), SUBJECT, order.id(), AuditAction.CREATED, null, order.audited());
        if (order.delivered()) {
            announceDelivery(actor, order, now);
        }
        return order.id();
    }

    @Transactional
    public void change(Actor actor, UUID id, WorkOrderForm form, ExpectedVersion expected, Instant now) {
        var before = editable(actor, id, expected);
        var old = before.details();
        var owner = old.vehicleId().equals(form.vehicleId())
                ? old.ownerId()
                : vehicles.get(actor, form.vehicleId()).ownerId();
        var number = form.orderNo() == null || form.orderNo().isBlank()
                ? old.orderNo()
                : form.orderNo().strip();
        var after = before.with(details(actor, form, number, owner, before, now));
        if (after.equals(before)) {
            return;
        }
        refuseTakenNumber(after);
        save(actor, before, after, now);
        if (after.delivered()) {
            deliveries.happened(List.of(after));
        }
        if (!old.vehicleId().equals(after.details().vehicleId())) {
            events.publishEvent(new WorkOrderReassigned(
                    id, after.details().vehicleId(), after.details().ownerId(), now));
        }
    }

    @Transactional
    public void deliver(Actor actor, UUID id, WorkOrderForm.DeliveryForm form, ExpectedVersion expected, Instant now) {
        var before = editable(actor, id, expected);
        var at = form.deliveredAt() == null ? now : form.deliveredAt();
        var after = before.deliver(deliveredAt(at, before.details(), now), answer(form.followUp(), before.details()));
        save(actor, before, after, now);
        announceDelivery(actor, after, now);
    }

    /** For orders of another system that came without an answer: whoever speaks with the customer may ask. */
    @Transactional
    public void answerConsent(Actor actor, UUID id, WorkOrderForm.FollowUpForm form, Instant now) {
        db.select(WORK_ORDER.ID)
                .from(WORK_ORDER)
                .where(WORK_ORDER.ID.eq(id))
                .forUpdate()
                .fetch();
        var before = repository
                .find(actor, id)
                .orElseThrow(() -> Problem.notFound(SUBJECT))
                .order();
        var after = before.answer(answer(form, before.details()));
        save(actor, before, after, now);
        deliveries.answeredLater(actor, after, now);
        events.publishEvent(new WorkOrderConsentAnswered(
                id, after.details().ownerId(), after.followUp().consent(), now));
    }

    @Transactional
    public void cancel(Actor actor, UUID id, ExpectedVersion expected, Instant now) {
        var before = editable(actor, id, expected);
        save(actor, before, before.cancel(), now);
        events.publishEvent(new WorkOrderCancelled(id, now));
    }

    @Transactional
    public void reinstate(Actor actor, UUID id, Instant now) {
        var before = locked(actor, id);
        save(actor, before, before.reinstate(), now);
        events.publishEvent(new WorkOrderReinstated(id, now));
    }

    @Transactional
    public void delete(Actor actor, UUID id, ExpectedVersion expected, Instant now) {
        editable(actor, id, expected);
        discard(actor, WORK_ORDER.ID.eq(id), now);
    }

    @Transactional
    public void restore(Actor actor, UUID id, Instant now) {
        var mayEdit = actor.mayEdit(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID);
        var gone = db.select(WORK_ORDER.DELETED_AT, WORK_ORDER.VEHICLE_ID)
                .from(WORK_ORDER)
                .where(WORK_ORDER.ID.eq(id), WorkOrderBin.WORK_ORDERS.mayBringBack(actor, mayEdit))
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound(SUBJECT));
        if (vehicles.find(gone.value2()).isEmpty()) {
            throw IdentityProblem.RESTORE_PARENT_FIRST.problem(vehicles.formerly(gone.value2()));
        }
        bringBack(actor, WORK_ORDER.ID.eq(id), gone.value1(), now);
    }

    @EventListener
    void goWithTheVehicle(VehiclesDeleted deleted) {
        discard(
                deleted.by(),
                WORK_ORDER.VEHICLE_ID.eq(DSL.any(deleted.vehicleIds().toArray(UUID[]::new))),
                deleted.at());
    }

    @EventListener
    void comeBackWithTheVehicle(VehicleRestored restored) {
        bringBack(restored.by(), WORK_ORDER.VEHICLE_ID.eq(restored.vehicleId()), restored.deletedAt(), restored.at());
    }

    private void announceDelivery(Actor actor, WorkOrder order, Instant now) {
        deliveries.happened(List.of(order));
        deliveries.answeredAtDelivery(actor, List.of(order), now);
        var details = order.details();
        events.publishEvent(new WorkOrderDelivered(
                order.id(),
                details.vehicleId(),
                details.ownerId(),
                details.senderCustomerId(),
                details.serviceAdvisorId(),
                details.departmentId(),
                order.followUp().consent(),
                order.deliveredAt() == null ? now : order.deliveredAt(),
                now));
    }

    private WorkOrder.Details details(
            Actor actor, WorkOrderForm form, String number, UUID owner, @Nullable WorkOrder before, Instant now) {
        var errors = new ArrayList<FieldError>();
        var old = before == null ? null : before.details();
        var department = form.departmentId() != null
                ? form.departmentId()
                : old == null ? actor.departmentId() : old.departmentId();
        if (form.senderCustomerId() != null) {
            customers.get(actor, form.senderCustomerId());
        }
        if (form.receivedAt() != null && form.receivedAt().isAfter(now)) {
            errors.add(FieldError.of("receivedAt", "service.invalid.future"));
        }
        var phone =
                phone(form.senderPhone(), old == null ? null : old.senderPhone(), "senderPhone", department, errors);
        var confirmed = Boolean.TRUE.equals(form.confirmMileage());
        if (form.mileage() != null && !confirmed) {
            checkMileage(form, before, now, errors);
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new WorkOrder.Details(
                number,
                form.vehicleId(),
                owner,
                form.senderCustomerId(),
                Typed.orNull(form.senderName()),
                phone,
                form.serviceAdvisorId() == null && old == null ? self(actor) : form.serviceAdvisorId(),
                form.technicianId(),
                department,
                form.receivedAt(),
                form.completedAt(),
                form.mileage(),
                confirmed,
                form.repairType(),
                form.items() == null ? "" : form.items().strip(),
                form.totalAmount());
    }

    /** INV-19: an odometer does not run backwards, unless somebody has looked and says so. */
    private void checkMileage(WorkOrderForm form, @Nullable WorkOrder before, Instant now, List<FieldError> errors) {
        var at = form.receivedAt() != null ? form.receivedAt() : form.deliveredAt() != null ? form.deliveredAt() : now;
        var known = before == null ? DSL.noCondition() : WORK_ORDER.ID.ne(before.id());
        var highest = db.select(DSL.max(WORK_ORDER.MILEAGE))
                .from(WORK_ORDER)
                .where(WORK_ORDER.VEHICLE_ID.eq(form.vehicleId()), WORK_ORDER.DELETED_AT.isNull())
                .and(known)
                .and(DSL.coalesce(WORK_ORDER.RECEIVED_AT, WORK_ORDER.DELIVERED_AT, WORK_ORDER.CREATED_AT)
                        .le(at))
                .fetchSingle()
                .value1();
        var unchanged = before != null
                && form.mileage() != null
                && form.mileage().equals(before.details().mileage());
        if (highest != null && form.mileage() != null && form.mileage() < highest && !unchanged) {
            errors.add(FieldError.of(
                    "mileage", "service.confirm.mileage", form.mileage().toString(), highest.toString()));
        }
    }

    private WorkOrder.FollowUp answer(WorkOrderForm.@Nullable FollowUpForm form, WorkOrder.Details details) {
        if (form == null || form.consent() == FollowUpConsent.NOT_ASKED) {
            throw ServiceProblem.ASK_FOR_CONSENT.problem();
        }
        var errors = new ArrayList<FieldError>();
        var evidence = Typed.orNull(form.evidence());
        if (evidence == null) {
            errors.add(FieldError.of("followUp.evidence", "service.invalid.evidence"));
        }
        var phone = phone(form.phone(), null, "followUp.phone", details.departmentId(), errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new WorkOrder.FollowUp(form.consent(), evidence, phone, Typed.orNull(form.window()));
    }

    private static Instant deliveredAt(Instant at, WorkOrder.Details details, Instant now) {
        if (at.isAfter(now)) {
            throw Problem.invalid(FieldError.of("deliveredAt", "service.invalid.future"));
        }
        if (details.receivedAt() != null && at.isBefore(details.receivedAt())) {
            throw Problem.invalid(FieldError.of("deliveredAt", "service.invalid.delivered-before-received"));
        }
        return at;
    }

    private @Nullable String phone(
            @Nullable String written, @Nullable String old, String field, UUID department, List<FieldError> errors) {
        var text = Typed.orNull(written);
        if (text == null) {
            return null;
        }
        if (old != null && text.equals(Sensitive.phone(old, false).shown())) {
            return old;
        }
        var areaCode = db.select(DEPARTMENT.AREA_CODE)
                .from(DEPARTMENT)
                .where(DEPARTMENT.ID.eq(department))
                .fetchOne(DEPARTMENT.AREA_CODE);
        var number = PhoneNumber.parse(text, areaCode);
        if (number.isEmpty()) {
            errors.add(FieldError.of(field, "service.invalid.phone"));
        }
        return number.map(PhoneNumber::display).orElse(null);
    }

    private WorkOrder editable(Actor actor, UUID id, ExpectedVersion expected) {
        var order = locked(actor, id);
        expected.check(order.version());
        return order;
    }

    private WorkOrder locked(Actor actor, UUID id) {
        db.select(WORK_ORDER.ID)
                .from(WORK_ORDER)
                .where(WORK_ORDER.ID.eq(id))
                .forUpdate()
                .fetch();
        var found = repository.find(actor, id).orElseThrow(() -> Problem.notFound(SUBJECT));
        if (!found.editable()) {
            throw ServiceProblem.NOT_YOURS_TO_CHANGE.problem();
        }
        return found.order();
    }

    private void save(Actor actor, WorkOrder before, WorkOrder after, Instant now) {
        repository.update(List.of(after), actor, now);
        audit.record(actor.id(), SUBJECT, after.id(), AuditAction.UPDATED, before.audited(), after.audited());
    }

    void refuseTakenNumber(WorkOrder order) {
        var number = order.details().orderNo();
        if (db.fetchExists(
                WORK_ORDER,
                WORK_ORDER.ORDER_NO.eq(number),
                WORK_ORDER.ID.ne(order.id()),
                WORK_ORDER.DELETED_AT.isNull())) {
            throw ServiceProblem.ORDER_NO_TAKEN.problem(number);
        }
    }

    void discard(Actor actor, Condition which, Instant now) {
        var ids = discarding.discard(WorkOrderBin.WORK_ORDERS, which, actor, now);
        deliveries.noLonger(db.select(WORK_ORDER.OWNER_ID, WORK_ORDER.DELIVERED_AT)
                .from(WORK_ORDER)
                .where(WORK_ORDER.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .and(WORK_ORDER.DELIVERED_AT.isNotNull())
                .fetch(mapping(Deliveries.Visit::new)));
        if (!ids.isEmpty()) {
            events.publishEvent(new WorkOrdersDeleted(ids, actor, now));
        }
    }

    private void bringBack(Actor actor, Condition which, Instant deletedAt, Instant now) {
        var ids = discarding.bringBack(WorkOrderBin.WORK_ORDERS, which, deletedAt, actor, now);
        deliveries.happened(repository.findAll(WORK_ORDER
                .ID
                .eq(DSL.any(ids.toArray(UUID[]::new)))
                .and(WORK_ORDER.STATUS.eq(OrderStatus.DELIVERED.name()))));
        ids.forEach(id -> events.publishEvent(new WorkOrderRestored(id, actor, now)));
    }

    private static @Nullable UUID self(Actor actor) {
        return actor.isA("SERVICE_ADVISOR") ? actor.id() : null;
    }
}
