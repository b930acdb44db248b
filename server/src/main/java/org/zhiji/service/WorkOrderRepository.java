package org.zhiji.service;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
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
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.platform.bulk.Bulk;
import org.zhiji.platform.search.SearchQuery;
import org.zhiji.platform.time.Time;
import zhiji.sql.tenant.Sequences;
import zhiji.sql.tenant.tables.records.WorkOrderRecord;

/** Work orders in and out, one or many at a time. */
@Repository
class WorkOrderRepository {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    private static final Field<?>[] CHANGEABLE = {
        WORK_ORDER.ORDER_NO,
        WORK_ORDER.VEHICLE_ID,
        WORK_ORDER.OWNER_ID,
        WORK_ORDER.SENDER_CUSTOMER_ID,
        WORK_ORDER.SENDER_NAME,
        WORK_ORDER.SENDER_PHONE,
        WORK_ORDER.SERVICE_ADVISOR_ID,
        WORK_ORDER.TECHNICIAN_ID,
        WORK_ORDER.DEPARTMENT_ID,
        WORK_ORDER.RECEIVED_AT,
        WORK_ORDER.COMPLETED_AT,
        WORK_ORDER.DELIVERED_AT,
        WORK_ORDER.MILEAGE,
        WORK_ORDER.MILEAGE_CONFIRMED,
        WORK_ORDER.REPAIR_TYPE,
        WORK_ORDER.ITEMS,
        WORK_ORDER.TOTAL_AMOUNT,
        WORK_ORDER.FOLLOW_UP_CONSENT,
        WORK_ORDER.CONSENT_EVIDENCE,
        WORK_ORDER.FOLLOW_UP_PHONE,
        WORK_ORDER.FOLLOW_UP_WINDOW,
        WORK_ORDER.STATUS,
        WORK_ORDER.SEARCH,
        WORK_ORDER.VERSION,
        WORK_ORDER.UPDATED_AT,
        WORK_ORDER.UPDATED_BY
    };

    private final DSLContext db;
    private final Bulk bulk;
    private final Time time;

    WorkOrderRepository(DSLContext db, Bulk bulk, Time time) {
        this.db = db;
        this.bulk = bulk;
        this.time = time;
    }

    /** A work order that the actor may see, and whether also change. */
    record Found(WorkOrder order, boolean editable) {}

    Optional<Found> find(Actor actor, UUID id) {
        return db.select(order(), editable(actor))
                .from(WORK_ORDER)
                .where(visible(actor), WORK_ORDER.ID.eq(id))
                .fetchOptional(mapping(Found::new));
    }

    List<WorkOrder> findAll(Condition condition) {
        return db.select(order())
                .from(WORK_ORDER)
                .where(condition, WORK_ORDER.DELETED_AT.isNull())
                .fetch(mapping(found -> found));
    }

    String nextNumber(Instant now) {
        var number =
                db.select(Sequences.WORK_ORDER_NO_SEQ.nextval()).fetchSingle().value1();
        return "W" + MONTH.format(now.atZone(time.zone())) + String.format("%05d", number);
    }

    void insert(Collection<WorkOrder> orders, Actor actor, Instant now) {
        bulk.insert(WORK_ORDER, orders, o -> created(o, actor, now));
    }

    void update(Collection<WorkOrder> orders, Actor actor, Instant now) {
        bulk.update(
                WORK_ORDER,
                WORK_ORDER.ID,
                orders.stream().map(o -> changed(o, actor, now)).toList(),
                CHANGEABLE);
    }

    static Condition visible(Actor actor) {
        return WORK_ORDER
                .DELETED_AT
                .isNull()
                .and(actor.mayView(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID));
    }

    static Field<Boolean> editable(Actor actor) {
        var condition = actor.mayEdit(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID)
                .and(DSL.trueCondition());
        return DSL.coalesce(DSL.field(condition), false);
    }

    /** Which of these the person may change. */
    Set<UUID> editable(Actor actor, Collection<UUID> ids) {
        return db.select(WORK_ORDER.ID)
                .from(WORK_ORDER)
                .where(
                        WORK_ORDER.ID.eq(DSL.any(ids.toArray(UUID[]::new))),
                        actor.mayEdit(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID))
                .fetchSet(WORK_ORDER.ID);
    }

    static Field<Boolean> open(Actor actor) {
        return actor.may(Right.CONTACT_OPEN) ? editable(actor) : DSL.inline(false);
    }

    private static WorkOrderRecord created(WorkOrder order, Actor actor, Instant now) {
        var row = changed(order, actor, now);
        row.setVersion(order.version());
        row.setCreatedAt(now);
        row.setCreatedBy(actor.employeeId());
        return row;
    }

    private static WorkOrderRecord changed(WorkOrder order, Actor actor, Instant now) {
        var details = order.details();
        var followUp = order.followUp();
        var row = new WorkOrderRecord();
        row.setId(order.id());
        row.setOrderNo(details.orderNo());
        row.setVehicleId(details.vehicleId());
        row.setOwnerId(details.ownerId());
        row.setSenderCustomerId(details.senderCustomerId());
        row.setSenderName(details.senderName());
        row.setSenderPhone(details.senderPhone());
        row.setServiceAdvisorId(details.serviceAdvisorId());
        row.setTechnicianId(details.technicianId());
        row.setDepartmentId(details.departmentId());
        row.setReceivedAt(details.receivedAt());
        row.setCompletedAt(details.completedAt());
        row.setDeliveredAt(order.deliveredAt());
        row.setMileage(details.mileage());
        row.setMileageConfirmed(details.mileageConfirmed());
        row.setRepairType(details.repairType().name());
        row.setItems(details.items());
        row.setTotalAmount(details.totalAmount());
        row.setFollowUpConsent(followUp.consent().name());
        row.setConsentEvidence(followUp.evidence());
        row.setFollowUpPhone(followUp.phone());
        row.setFollowUpWindow(followUp.window());
        row.setStatus(order.status().name());
        row.setSearch(SearchQuery.vector(order.tokens()));
        row.setVersion(order.version() + 1);
        row.setUpdatedAt(now);
        row.setUpdatedBy(actor.employeeId());
        return row;
    }

    private static SelectField<WorkOrder> order() {
        return row(
                        WORK_ORDER.ID,
                        row(
                                        WORK_ORDER.ORDER_NO,
                                        WORK_ORDER.VEHICLE_ID,
                                        WORK_ORDER.OWNER_ID,
                                        WORK_ORDER.SENDER_CUSTOMER_ID,
                                        WORK_ORDER.SENDER_NAME,
                                        WORK_ORDER.SENDER_PHONE,
                                        WORK_ORDER.SERVICE_ADVISOR_ID,
                                        WORK_ORDER.TECHNICIAN_ID,
                                        WORK_ORDER.DEPARTMENT_ID,
                                        WORK_ORDER.RECEIVED_AT,
                                        WORK_ORDER.COMPLETED_AT,
                                        WORK_ORDER.MILEAGE,
                                        WORK_ORDER.MILEAGE_CONFIRMED,
                                        WORK_ORDER.REPAIR_TYPE.convert(
                                                new EnumConverter<>(String.class, RepairType.class)),
                                        WORK_ORDER.ITEMS,
                                        WORK_ORDER.TOTAL_AMOUNT)
                                .mapping(WorkOrder.Details::new),
                        WORK_ORDER.STATUS.convert(new EnumConverter<>(String.class, OrderStatus.class)),
                        WORK_ORDER.DELIVERED_AT,
                        row(
                                        WORK_ORDER.FOLLOW_UP_CONSENT.convert(
                                                new EnumConverter<>(String.class, FollowUpConsent.class)),
                                        WORK_ORDER.CONSENT_EVIDENCE,
                                        WORK_ORDER.FOLLOW_UP_PHONE,
                                        WORK_ORDER.FOLLOW_UP_WINDOW)
                                .mapping(WorkOrder.FollowUp::new),
                        WORK_ORDER.VERSION)
                .mapping(WorkOrder::new);
    }
}
