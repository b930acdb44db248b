package org.zhiji.asset;

import static org.jooq.impl.DSL.coalesce;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.VEHICLE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.DeletableTable;
import org.zhiji.identity.RecycleBinSource;
import zhiji.sql.tenant.tables.records.VehicleRecord;

/** Discarded vehicles whose owner is still there; the others come back with their owner. */
@Component
class VehicleBin implements RecycleBinSource {

    static final DeletableTable<VehicleRecord> VEHICLES = new DeletableTable<>(
            "vehicle",
            VEHICLE,
            VEHICLE.ID,
            VEHICLE.DELETED_AT,
            VEHICLE.DELETED_BY,
            VEHICLE.VERSION,
            VEHICLE.UPDATED_AT);

    private final DSLContext db;
    private final KeepVehicles keep;

    VehicleBin(DSLContext db, KeepVehicles keep) {
        this.db = db;
        this.keep = keep;
    }

    @Override
    public String type() {
        return VEHICLES.subject();
    }

    @Override
    public List<Deleted> list(Actor actor, @Nullable Place behind, int limit) {
        return db.select(
                        VEHICLE.ID,
                        coalesce(VEHICLE.PLATE_NO, DSL.right(VEHICLE.VIN, 6))
                                .concat(" ")
                                .concat(CUSTOMER.NAME),
                        VEHICLE.DELETED_AT,
                        VEHICLE.DELETED_BY)
                .from(VEHICLE)
                .join(CUSTOMER)
                .on(VEHICLE.CUSTOMER_ID.eq(CUSTOMER.ID))
                .where(VEHICLES.deletedBehind(behind), CUSTOMER.DELETED_AT.isNull())
                .and(actor.mayEdit(CUSTOMER.OWNER_ID, VEHICLE.DEPARTMENT_ID))
                .orderBy(VEHICLES.latestFirst())
                .limit(limit)
                .fetch(Records.mapping(Deleted::new));
    }

    @Override
    public void restore(Actor actor, UUID id, Instant now) {
        keep.restore(actor, id, now);
    }
}
