package org.zhiji.service;

import static org.jooq.impl.DSL.row;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.RecycleBinSource;

/** Discarded work orders whose vehicle is still there; the others come back with their vehicle. */
@Component
class WorkOrderBin implements RecycleBinSource {

    private final DSLContext db;
    private final KeepWorkOrders keep;

    WorkOrderBin(DSLContext db, KeepWorkOrders keep) {
        this.db = db;
        this.keep = keep;
    }

    @Override
    public String type() {
        return "work-order";
    }

    @Override
    public List<Deleted> list(Actor actor, @Nullable Place behind, int limit) {
        return db.select(WORK_ORDER.ID, WORK_ORDER.ORDER_NO, WORK_ORDER.DELETED_AT, WORK_ORDER.DELETED_BY)
                .from(WORK_ORDER)
                .join(VEHICLE)
                .on(WORK_ORDER.VEHICLE_ID.eq(VEHICLE.ID))
                .where(WORK_ORDER.DELETED_AT.isNotNull(), VEHICLE.DELETED_AT.isNull())
                .and(actor.mayEdit(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID))
                .and(
                        behind == null
                                ? DSL.noCondition()
                                : row(WORK_ORDER.DELETED_AT, WORK_ORDER.ID).lt(behind.deletedAt(), behind.id()))
                .orderBy(WORK_ORDER.DELETED_AT.desc(), WORK_ORDER.ID.desc())
                .limit(limit)
                .fetch(Records.mapping(Deleted::new));
    }

    @Override
    public void restore(Actor actor, UUID id, Instant now) {
        keep.restore(actor, id, now);
    }
}
