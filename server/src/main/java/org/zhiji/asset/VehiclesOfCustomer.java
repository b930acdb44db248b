package org.zhiji.asset;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.VEHICLE_PARTY;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record8;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.customer.OverviewPart;
import org.zhiji.customer.TimelineSource;
import org.zhiji.identity.Actor;
import org.zhiji.platform.time.Time;

/** A customer's vehicles on the customer's page, and since when they belong there. */
@Component
class VehiclesOfCustomer implements OverviewPart, TimelineSource {

    private final Time time;

    VehiclesOfCustomer(Time time) {
        this.time = time;
    }

    @Override
    public String name() {
        return "vehicles";
    }

    @Override
    public Field<? extends List<?>> rows(Actor actor, Field<UUID> customerId) {
        return multiset(select(VehicleQueries.columns(actor))
                        .from(VEHICLE)
                        .join(CUSTOMER)
                        .on(VEHICLE.CUSTOMER_ID.eq(CUSTOMER.ID))
                        .where(VehicleRepository.visible(actor), VehicleQueries.concerning(customerId))
                        .orderBy(VEHICLE.LAST_VISIT_ON.desc().nullsLast(), VEHICLE.ID.desc()))
                .convertFrom(rows -> rows.map(VehicleQueries::vehicleRow));
    }

    @Override
    public Select<Record8<Instant, String, String, UUID, String, String, String, UUID>> entries(
            Actor actor, UUID customerId) {
        var start = DSL.field(
                "({0}::timestamp at time zone {1})",
                Instant.class, VEHICLE_PARTY.FROM_ON, inline(time.zone().getId()));
        return TimelineSource.entry(
                        start,
                        "VEHICLE",
                        "vehicle",
                        VEHICLE.ID,
                        VEHICLE_PARTY.ROLE,
                        VehicleSearch.kind(),
                        inline((String) null),
                        inline((UUID) null))
                .from(VEHICLE_PARTY)
                .join(VEHICLE)
                .on(VEHICLE_PARTY.VEHICLE_ID.eq(VEHICLE.ID))
                .where(VEHICLE_PARTY.CUSTOMER_ID.eq(val(customerId)), VEHICLE.DELETED_AT.isNull());
    }
}
