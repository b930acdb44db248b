package org.zhiji.service;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.DeletableTable;
import org.zhiji.identity.RecycleBinSource;
import zhiji.sql.tenant.tables.records.WorkOrderRecord;

/** Discarded work orders whose vehicle is still there; the others come back with their vehicle. */
@Component
class WorkOrderBin implements RecycleBinSource {

    static final DeletableTable<WorkOrderRecord> WORK_ORDERS = new DeletableTable<>(
            "work-order",
            WORK_ORDER,
            WORK_ORDER.ID,
            WORK_ORDER.DELETED_AT,
            WORK_ORDER.DELETED_BY,
            WORK_ORDER.VERSION,
            WORK_ORDER.UPDATED_AT);

    private final DSLContext db;
    private final KeepWorkOrders keep;

    WorkOrderBin(DSLContext db, KeepWorkOrders keep) {
        this.db = db;
        this.keep = keep;
    }

    @Override
    public String type() {
        return WORK_ORDERS.subject();
    }

    @Override
    public List<Deleted> list(Actor actor, @Nullable Place behind, int limit) {
        return deleted(actor, VEHICLE.DELETED_AT.isNull(), behind, limit);
    }

    @Override
    public boolean holds(Actor actor, UUID id) {
        return !deleted(actor, WORK_ORDER.ID.eq(id), null, 1).isEmpty();
    }

    @Override
    public Map<UUID, Integer> goneWith(String parentType, Collection<UUID> parents) {
        var on = switch (parentType) {
            case "vehicle" -> VEHICLE.ID;
            case "customer" -> VEHICLE.CUSTOMER_ID;
            default -> null;
        };
        if (on == null) {
            return Map.of();
        }
        // The owner's moment is that of the car, or the car is not listed under the owner.
        return db.select(on, DSL.count())
                .from(WORK_ORDER)
                .join(VEHICLE)
                .on(WORK_ORDER.VEHICLE_ID.eq(VEHICLE.ID))
                .join(CUSTOMER)
                .on(VEHICLE.CUSTOMER_ID.eq(CUSTOMER.ID))
                .where(together(), on.eq(DSL.any(parents.toArray(UUID[]::new))))
                .and(parentType.equals("vehicle") ? DSL.trueCondition() : VEHICLE.DELETED_AT.eq(CUSTOMER.DELETED_AT))
                .groupBy(on)
                .fetchMap(on, DSL.count());
    }

    @Override
    public List<Deleted> children(Actor actor, String parentType, UUID parent, @Nullable Place behind, int limit) {
        return parentType.equals("vehicle")
                ? deleted(actor, together().and(VEHICLE.ID.eq(parent)), behind, limit)
                : List.of();
    }

    private static Condition together() {
        return WORK_ORDER.DELETED_AT.eq(VEHICLE.DELETED_AT);
    }

    private List<Deleted> deleted(Actor actor, Condition which, @Nullable Place behind, int limit) {
        return db.select(WORK_ORDER.ID, WORK_ORDER.ORDER_NO, WORK_ORDER.DELETED_AT, WORK_ORDER.DELETED_BY)
                .from(WORK_ORDER)
                .join(VEHICLE)
                .on(WORK_ORDER.VEHICLE_ID.eq(VEHICLE.ID))
                .where(WORK_ORDERS.deletedBehind(behind), which)
                .and(actor.mayEdit(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID))
                .orderBy(WORK_ORDERS.latestFirst())
                .limit(limit)
                .fetch(Records.mapping(Deleted::new));
    }

    @Override
    public void restore(Actor actor, UUID id, Instant now) {
        keep.restore(actor, id, now);
    }
}
