package org.zhiji.service;

import static org.jooq.Records.mapping;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.EnumConverter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;

/** The front door of the service room. */
@Component
public class WorkOrders {

    private final DSLContext db;

    WorkOrders(DSLContext db) {
        this.db = db;
    }

    /** What other rooms need to know of a work order; phones whole, for those who are to call. */
    public record WorkOrderSummary(
            UUID id,
            String orderNo,
            UUID vehicleId,
            UUID ownerId,
            @Nullable UUID senderCustomerId,
            @Nullable String senderName,
            @Nullable String senderPhone,
            @Nullable UUID serviceAdvisorId,
            @Nullable UUID technicianId,
            UUID departmentId,
            RepairType repairType,
            String items,
            OrderStatus status,
            @Nullable Instant deliveredAt,
            FollowUpConsent followUpConsent,
            @Nullable String followUpPhone,
            @Nullable String followUpWindow) {}

    /** A work order that the actor may see; anything else does not exist. */
    public WorkOrderSummary get(Actor actor, UUID id) {
        return summaries(WORK_ORDER.ID.eq(id).and(WorkOrderRepository.visible(actor))).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("work-order"));
    }

    public Optional<WorkOrderSummary> find(UUID id) {
        return summaries(WORK_ORDER.ID.eq(id).and(WORK_ORDER.DELETED_AT.isNull())).stream()
                .findFirst();
    }

    public Map<UUID, WorkOrderSummary> byIds(Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, WorkOrderSummary>();
        summaries(WORK_ORDER.ID.eq(DSL.any(ids.toArray(UUID[]::new))).and(WORK_ORDER.DELETED_AT.isNull()))
                .forEach(order -> found.put(order.id(), order));
        return found;
    }

    private List<WorkOrderSummary> summaries(Condition condition) {
        return db.select(
                        WORK_ORDER.ID,
                        WORK_ORDER.ORDER_NO,
                        WORK_ORDER.VEHICLE_ID,
                        WORK_ORDER.OWNER_ID,
                        WORK_ORDER.SENDER_CUSTOMER_ID,
                        WORK_ORDER.SENDER_NAME,
                        WORK_ORDER.SENDER_PHONE,
                        WORK_ORDER.SERVICE_ADVISOR_ID,
                        WORK_ORDER.TECHNICIAN_ID,
                        WORK_ORDER.DEPARTMENT_ID,
                        WORK_ORDER.REPAIR_TYPE.convert(new EnumConverter<>(String.class, RepairType.class)),
                        WORK_ORDER.ITEMS,
                        WORK_ORDER.STATUS.convert(new EnumConverter<>(String.class, OrderStatus.class)),
                        WORK_ORDER.DELIVERED_AT,
                        WORK_ORDER.FOLLOW_UP_CONSENT.convert(new EnumConverter<>(String.class, FollowUpConsent.class)),
                        WORK_ORDER.FOLLOW_UP_PHONE,
                        WORK_ORDER.FOLLOW_UP_WINDOW)
                .from(WORK_ORDER)
                .where(condition)
                .fetch(mapping(WorkOrderSummary::new));
    }
}
