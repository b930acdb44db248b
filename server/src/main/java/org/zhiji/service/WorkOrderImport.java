package org.zhiji.service;

import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/** Takes many closed work orders at once, known by their number; a second run changes nothing. */
@Component
public class WorkOrderImport {

    private final DSLContext db;
    private final WorkOrderRepository repository;
    private final Deliveries deliveries;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    WorkOrderImport(
            DSLContext db,
            WorkOrderRepository repository,
            Deliveries deliveries,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.db = db;
        this.repository = repository;
        this.deliveries = deliveries;
        this.audit = audit;
        this.events = events;
    }

    /**
     * One delivered order as a table describes it.
     *
     * @param consent  not asked, if the table does not say; a yes or no needs evidence
     * @param evidence where the answer is proved
     */
    public record Row(
            String orderNo,
            UUID vehicleId,
            UUID ownerId,
            @Nullable UUID senderCustomerId,
            @Nullable String senderName,
            @Nullable String senderPhone,
            @Nullable UUID serviceAdvisorId,
            @Nullable UUID technicianId,
            UUID departmentId,
            @Nullable Instant receivedAt,
            @Nullable Instant completedAt,
            Instant deliveredAt,
            @Nullable Integer mileage,
            RepairType repairType,
            @Nullable String items,
            @Nullable BigDecimal totalAmount,
            FollowUpConsent consent,
            @Nullable String evidence,
            @Nullable String followUpPhone,
            @Nullable String followUpWindow) {

        public Row {
            if (consent != FollowUpConsent.NOT_ASKED && (evidence == null || evidence.isBlank())) {
                throw new IllegalArgumentException("an answer without evidence");
            }
        }
    }

    /** One answer for each row, in the same order. */
    @Transactional
    public List<Upsert> upsert(Actor actor, List<Row> rows, Upsert.Existing existing, Instant now) {
        Map<String, WorkOrder> known = new LinkedHashMap<>();
        load(rows).forEach(order -> known.put(order.details().orderNo(), order));
        var before = new LinkedHashMap<>(known);
        var editable = repository.editable(
                actor, known.values().stream().map(WorkOrder::id).toList());
        var created = new LinkedHashSet<String>();
        var answers = new ArrayList<Upsert>();
        for (var row : rows) {
            var match = known.get(row.orderNo());
            var order = match == null ? created(row) : merged(match, row, existing);
            var outcome = match == null
                    ? Upsert.Outcome.NEW
                    : order.equals(match) ? Upsert.Outcome.UNCHANGED : Upsert.Outcome.CHANGED;
            if (outcome == Upsert.Outcome.CHANGED
                    && !created.contains(row.orderNo())
                    && !editable.contains(order.id())) {
                answers.add(new Upsert(order.id(), Upsert.Outcome.REFUSED));
                continue;
            }
            known.put(row.orderNo(), order);
            if (match == null) {
                created.add(row.orderNo());
            }
            answers.add(new Upsert(order.id(), outcome));
        }
        save(actor, known, before, created, now);
        return answers;
    }

    /** Which orders the numbers speak of, without changing anything; null where one is new. */
    public List<@Nullable UUID> recognise(List<String> orderNumbers) {
        var known = byNumber(orderNumbers);
        var ids = new ArrayList<@Nullable UUID>();
        orderNumbers.forEach(number -> ids.add(known.get(number)));
        return ids;
    }

    /** Which of these numbers an order has already. */
    public Set<String> known(Collection<String> orderNumbers) {
        return orderNumbers.isEmpty() ? Set.of() : byNumber(orderNumbers).keySet();
    }

    private Map<String, UUID> byNumber(Collection<String> orderNumbers) {
        return db.select(WORK_ORDER.ORDER_NO, WORK_ORDER.ID)
                .from(WORK_ORDER)
                .where(WORK_ORDER.ORDER_NO.eq(DSL.any(orderNumbers.toArray(String[]::new))))
                .and(WORK_ORDER.DELETED_AT.isNull())
                .fetchMap(WORK_ORDER.ORDER_NO, WORK_ORDER.ID);
    }

    /** Locked in the order of their ids, so that two imports never wait for each other in a ring. */
    private List<WorkOrder> load(List<Row> rows) {
        var found = byNumber(rows.stream().map(Row::orderNo).toList()).values();
        var ids = db.select(WORK_ORDER.ID)
                .from(WORK_ORDER)
                .where(WORK_ORDER.ID.eq(DSL.any(found.toArray(UUID[]::new))), WORK_ORDER.DELETED_AT.isNull())
                .orderBy(WORK_ORDER.ID)
                .forUpdate()
                .fetch(WORK_ORDER.ID);
        return repository.findAll(WORK_ORDER.ID.eq(DSL.any(ids.toArray(UUID[]::new))));
    }

    private static WorkOrder created(Row row) {
        return new WorkOrder(
                Ids.next(),
                new WorkOrder.Details(
                        row.orderNo(),
                        row.vehicleId(),
                        row.ownerId(),
                        row.senderCustomerId(),
                        row.senderName(),
                        row.senderPhone(),
                        row.serviceAdvisorId(),
                        row.technicianId(),
                        row.departmentId(),
                        row.receivedAt(),
                        row.completedAt(),
                        row.mileage(),
                        false,
                        row.repairType(),
                        row.items() == null ? "" : row.items(),
                        money(row.totalAmount())),
                OrderStatus.DELIVERED,
                row.deliveredAt(),
                followUp(row),
                0);
    }

    private static WorkOrder merged(WorkOrder order, Row row, Upsert.Existing existing) {
        if (existing == Upsert.Existing.KEEP) {
            return order;
        }
        var rowWins = existing == Upsert.Existing.UPDATE;
        var old = order.details();
        var details = new WorkOrder.Details(
                old.orderNo(),
                rowWins ? row.vehicleId() : old.vehicleId(),
                rowWins ? row.ownerId() : old.ownerId(),
                pick(old.senderCustomerId(), row.senderCustomerId(), rowWins),
                pick(old.senderName(), row.senderName(), rowWins),
                pick(old.senderPhone(), row.senderPhone(), rowWins),
                pick(old.serviceAdvisorId(), row.serviceAdvisorId(), rowWins),
                pick(old.technicianId(), row.technicianId(), rowWins),
                old.departmentId(),
                pick(old.receivedAt(), row.receivedAt(), rowWins),
                pick(old.completedAt(), row.completedAt(), rowWins),
                pick(old.mileage(), row.mileage(), rowWins),
                old.mileageConfirmed(),
                rowWins ? row.repairType() : old.repairType(),
                row.items() == null || !old.items().isEmpty() && !rowWins ? old.items() : row.items(),
                pick(old.totalAmount(), money(row.totalAmount()), rowWins));
        // What somebody has asked the customer weighs more than what a table says.
        var answered = order.followUp().consent() != FollowUpConsent.NOT_ASKED;
        return new WorkOrder(
                order.id(),
                details,
                order.status() == OrderStatus.CANCELLED ? order.status() : OrderStatus.DELIVERED,
                pick(order.deliveredAt(), row.deliveredAt(), rowWins),
                answered || row.consent() == FollowUpConsent.NOT_ASKED ? order.followUp() : followUp(row),
                order.version());
    }

    private static WorkOrder.FollowUp followUp(Row row) {
        var evidence = row.consent() == FollowUpConsent.NOT_ASKED ? null : row.evidence();
        return new WorkOrder.FollowUp(row.consent(), evidence, row.followUpPhone(), row.followUpWindow());
    }

    /** As the database keeps it, so that 100 and 100.00 are no change. */
    private static @Nullable BigDecimal money(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
    }

    private static <T> @Nullable T pick(@Nullable T old, @Nullable T fresh, boolean freshWins) {
        return fresh == null || old != null && !freshWins ? old : fresh;
    }

    private void save(
            Actor actor,
            Map<String, WorkOrder> known,
            Map<String, WorkOrder> before,
            LinkedHashSet<String> created,
            Instant now) {
        var fresh = new ArrayList<WorkOrder>();
        var changed = new ArrayList<WorkOrder>();
        var answered = new ArrayList<WorkOrder>();
        var entries = new ArrayList<AuditLog.Entry>();
        for (var order : known.values()) {
            var old = before.get(order.details().orderNo());
            if (order.equals(old)) {
                continue;
            }
            var isNew = created.contains(order.details().orderNo());
            (isNew ? fresh : changed).add(order);
            if (old == null || !old.followUp().equals(order.followUp())) {
                answered.add(order);
            }
            entries.add(new AuditLog.Entry(
                    actor.id(),
                    "work-order",
                    order.id(),
                    isNew ? AuditAction.CREATED : AuditAction.UPDATED,
                    old == null ? null : old.audited(),
                    order.audited()));
        }
        repository.insert(fresh, actor, now);
        repository.update(changed, actor, now);
        audit.record(entries);
        var delivered = new ArrayList<>(fresh);
        delivered.addAll(changed);
        delivered.removeIf(order -> !order.delivered());
        deliveries.happened(delivered);
        deliveries.answeredAtDelivery(actor, answered, now);
        if (!delivered.isEmpty()) {
            events.publishEvent(
                    new WorkOrdersImported(delivered.stream().map(WorkOrder::id).toList(), now));
        }
    }
}
