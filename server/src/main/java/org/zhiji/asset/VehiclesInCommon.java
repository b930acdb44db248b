package org.zhiji.asset;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.VEHICLE_PARTY;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.zhiji.customer.VehicleTraits;
import zhiji.sql.tenant.tables.VehicleParty;

/** Two customers of one car may be one customer entered twice. */
@Component
class VehiclesInCommon implements VehicleTraits {

    private final DSLContext db;

    VehiclesInCommon(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<UUID, Set<String>> of(Collection<UUID> customers) {
        var found = new HashMap<UUID, Set<String>>();
        db.select(VEHICLE_PARTY.CUSTOMER_ID, coalesce(VEHICLE.VIN, VEHICLE.ID.cast(SQLDataType.VARCHAR)))
                .from(VEHICLE_PARTY)
                .join(VEHICLE)
                .on(VEHICLE.ID.eq(VEHICLE_PARTY.VEHICLE_ID))
                .where(
                        VEHICLE_PARTY.CUSTOMER_ID.eq(any(customers.toArray(UUID[]::new))),
                        VEHICLE_PARTY.TO_ON.isNull(),
                        VEHICLE.DELETED_AT.isNull())
                .forEach(row -> found.computeIfAbsent(row.value1(), id -> new HashSet<>())
                        .add(row.value2()));
        return found;
    }

    @Override
    public List<Record2<UUID, UUID>> pairsOf(Collection<UUID> customers) {
        VehicleParty other = VEHICLE_PARTY.as("other");
        return db.select(VEHICLE_PARTY.CUSTOMER_ID, other.CUSTOMER_ID)
                .from(VEHICLE_PARTY)
                .join(other)
                .on(other.VEHICLE_ID.eq(VEHICLE_PARTY.VEHICLE_ID))
                .where(VEHICLE_PARTY.CUSTOMER_ID.eq(any(customers.toArray(UUID[]::new))))
                .and(other.CUSTOMER_ID.ne(VEHICLE_PARTY.CUSTOMER_ID))
                .and(VEHICLE_PARTY.TO_ON.isNull().and(other.TO_ON.isNull()))
                .fetch();
    }

    @Override
    public Select<Record2<UUID, UUID>> pairs() {
        VehicleParty other = VEHICLE_PARTY.as("other");
        return select(VEHICLE_PARTY.CUSTOMER_ID, other.CUSTOMER_ID)
                .from(VEHICLE_PARTY)
                .join(other)
                .on(other.VEHICLE_ID.eq(VEHICLE_PARTY.VEHICLE_ID))
                .where(
                        VEHICLE_PARTY.CUSTOMER_ID.lt(other.CUSTOMER_ID),
                        VEHICLE_PARTY.TO_ON.isNull(),
                        other.TO_ON.isNull());
    }
}
