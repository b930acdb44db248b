package org.zhiji.service;

import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Dependents;
import org.zhiji.identity.KeptRecords;
import org.zhiji.identity.KeptTable;
import org.zhiji.platform.audit.AuditLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Work orders as something that can be put back to what it was, and that hangs on its car and its owner. */
@Component
class KeptWorkOrders implements KeptRecords, Dependents {

    private static final Set<String> RESTORABLE = Set.of(
            "orderNo",
            "vehicleId",
            "ownerId",
            "senderCustomerId",
            "senderName",
            "senderPhone",
            "serviceAdvisorId",
            "technicianId",
            "departmentId",
            "receivedAt",
            "completedAt",
            "mileage",
            "repairType",
            "items",
            "totalAmount",
            "followUp.phone",
            "followUp.window");

    private static final Set<String> CAR = Set.of("vehicleId", "ownerId");

    private static final String PREFIX = "followUp.";

    private final DSLContext db;
    private final WorkOrderRepository repository;
    private final KeepWorkOrders keep;
    private final Deliveries deliveries;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final ObjectMapper json;
    private final KeptTable<WorkOrder> kept;

    KeptWorkOrders(
            DSLContext db,
            WorkOrderRepository repository,
            KeepWorkOrders keep,
            Deliveries deliveries,
            AuditLog audit,
            ApplicationEventPublisher events,
            ObjectMapper json) {
        this.db = db;
        this.repository = repository;
        this.keep = keep;
        this.deliveries = deliveries;
        this.audit = audit;
        this.events = events;
        this.json = json;
        this.kept =
                new KeptTable<>(db, WorkOrderBin.WORK_ORDERS, repository::findAll, WorkOrder::id, WorkOrder::audited);
    }

    @Override
    public String type() {
        return kept.rows().subject();
    }

    @Override
    public Map<UUID, String> titles(Actor actor, Collection<UUID> ids) {
        return db.select(WORK_ORDER.ID, WORK_ORDER.ORDER_NO)
                .from(WORK_ORDER)
                .where(WORK_ORDER.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .and(actor.mayView(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID))
                .fetchMap(WORK_ORDER.ID, WORK_ORDER.ORDER_NO);
    }

    @Override
    public Map<String, String> references() {
        return Map.of(
                "vehicleId", "vehicle",
                "ownerId", "customer",
                "senderCustomerId", "customer",
                "serviceAdvisorId", "employee",
                "technicianId", "employee",
                "departmentId", "department");
    }

    @Override
    public Set<String> restorable() {
        return RESTORABLE;
    }

    /** A car without its owner of that time would be somebody else's order. */
    @Override
    public Set<String> together(String field) {
        return CAR.contains(field) ? CAR : Set.of(field);
    }

    @Override
    public List<Held> hold(Actor actor, Collection<UUID> ids) {
        var editable = repository.editable(actor, ids);
        return kept.locked(ids).values().stream()
                .map(order -> new Held(
                        order.id(), json.valueToTree(order.audited()), order.version(), editable.contains(order.id())))
                .toList();
    }

    @Override
    public void write(Actor actor, Map<UUID, ObjectNode> states, Instant now) {
        var before = kept.locked(states.keySet());
        var after = new LinkedHashMap<UUID, WorkOrder>();
        states.forEach((id, state) -> after.put(id, read(state, Objects.requireNonNull(before.get(id)))));
        var changed = kept.changed(before, after, (old, fresh) -> {
            if (!fresh.details().orderNo().equals(old.details().orderNo())) {
                keep.refuseTakenNumber(fresh);
            }
        });
        repository.update(changed, actor, now);
        audit.record(kept.entries(actor, before, changed));
        deliveries.noLonger(changed.stream()
                .map(order -> Objects.requireNonNull(before.get(order.id())))
                .filter(old -> old.deliveredAt() != null)
                .map(old -> new Deliveries.Visit(old.details().ownerId(), Objects.requireNonNull(old.deliveredAt())))
                .toList());
        changed.forEach(order -> announce(Objects.requireNonNull(before.get(order.id())), order, now));
    }

    private void announce(WorkOrder old, WorkOrder fresh, Instant now) {
        if (!old.details().vehicleId().equals(fresh.details().vehicleId())) {
            events.publishEvent(new WorkOrderReassigned(
                    fresh.id(), fresh.details().vehicleId(), fresh.details().ownerId(), now));
        }
        if (toBeCalledAbout(old) && !toBeCalledAbout(fresh)) {
            events.publishEvent(new WorkOrderTakenBack(fresh.id(), now));
        }
    }

    private static boolean toBeCalledAbout(WorkOrder order) {
        return order.delivered() && order.followUp().consent() == FollowUpConsent.YES;
    }

    @Override
    public void discard(Actor actor, Collection<UUID> ids, Instant now) {
        keep.discard(actor, kept.among(ids), now);
    }

    @Override
    public List<Dependent> of(String type, Collection<UUID> ids) {
        return switch (type) {
            case "vehicle" -> on(WORK_ORDER.VEHICLE_ID, ids);
            case "customer" -> {
                var both = new HashSet<>(on(WORK_ORDER.OWNER_ID, ids));
                both.addAll(on(WORK_ORDER.SENDER_CUSTOMER_ID, ids));
                yield List.copyOf(both);
            }
            default -> List.of();
        };
    }

    private List<Dependent> on(Field<UUID> field, Collection<UUID> ids) {
        return db.select(field, WORK_ORDER.ID)
                .from(WORK_ORDER)
                .where(field.eq(DSL.any(ids.toArray(UUID[]::new))), WORK_ORDER.DELETED_AT.isNull())
                .fetch(row -> new Dependent(row.value1(), type(), row.value2()));
    }

    private WorkOrder read(ObjectNode state, WorkOrder now) {
        var details = json.treeToValue(state, WorkOrder.Details.class);
        return new WorkOrder(
                now.id(),
                details,
                OrderStatus.valueOf(state.path("status").asString()),
                json.treeToValue(state.path("deliveredAt"), Instant.class),
                new WorkOrder.FollowUp(
                        FollowUpConsent.valueOf(state.path(PREFIX + "consent").asString()),
                        text(state.path(PREFIX + "evidence")),
                        text(state.path(PREFIX + "phone")),
                        text(state.path(PREFIX + "window"))),
                now.version());
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() ? value.asString() : null;
    }
}
