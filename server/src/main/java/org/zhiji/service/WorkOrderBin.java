package org.zhiji.service;

import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
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
        return db.select(WORK_ORDER.ID, WORK_ORDER.ORDER_NO, WORK_ORDER.DELETED_AT, WORK_ORDER.DELETED_BY)
                .from(WORK_ORDER)
                .join(VEHICLE)
                .on(WORK_ORDER.VEHICLE_ID.eq(VEHICLE.ID))
                .where(WORK_ORDERS.deletedBehind(behind), VEHICLE.DELETED_AT.isNull())
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
