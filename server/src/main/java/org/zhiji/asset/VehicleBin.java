package org.zhiji.asset;

import static org.jooq.impl.DSL.coalesce;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.VEHICLE;

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
import org.zhiji.customer.CustomerReach;
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
        return deleted(actor, CUSTOMER.DELETED_AT.isNull(), behind, limit);
    }

    @Override
    public boolean holds(Actor actor, UUID id) {
        return !deleted(actor, VEHICLE.ID.eq(id), null, 1).isEmpty();
    }

    @Override
    public Map<UUID, Integer> goneWith(String parentType, Collection<UUID> parents) {
        if (!parentType.equals("customer")) {
            return Map.of();
        }
        return db.select(VEHICLE.CUSTOMER_ID, DSL.count())
                .from(VEHICLE)
                .join(CUSTOMER)
                .on(VEHICLE.CUSTOMER_ID.eq(CUSTOMER.ID))
                .where(together(), CUSTOMER.ID.eq(DSL.any(parents.toArray(UUID[]::new))))
                .groupBy(VEHICLE.CUSTOMER_ID)
                .fetchMap(VEHICLE.CUSTOMER_ID, DSL.count());
    }

    @Override
    public List<Deleted> children(Actor actor, String parentType, UUID parent, @Nullable Place behind, int limit) {
        return parentType.equals("customer")
                ? deleted(actor, together().and(CUSTOMER.ID.eq(parent)), behind, limit)
                : List.of();
    }

    private static Condition together() {
        return VEHICLE.DELETED_AT.eq(CUSTOMER.DELETED_AT);
    }

    private List<Deleted> deleted(Actor actor, Condition which, @Nullable Place behind, int limit) {
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
                .where(VEHICLES.deletedBehind(behind), which)
                .and(CustomerReach.mayEdit(actor, VEHICLE.DEPARTMENT_ID))
                .orderBy(VEHICLES.latestFirst())
                .limit(limit)
                .fetch(Records.mapping(Deleted::new));
    }

    @Override
    public void restore(Actor actor, UUID id, Instant now) {
        keep.restore(actor, id, now);
    }
}
