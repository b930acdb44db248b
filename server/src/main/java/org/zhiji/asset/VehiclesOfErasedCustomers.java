package org.zhiji.asset;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.PLATE_HISTORY;
import static zhiji.sql.tenant.Tables.VEHICLE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiji.customer.PersonalData;
import org.zhiji.identity.Actor;

/** A plate or a chassis number leads to its owner; brand, series and mileage do not. */
@Component
@Order(1)
class VehiclesOfErasedCustomers implements PersonalData {

    private final DSLContext db;

    VehiclesOfErasedCustomers(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<DataSheet> copy(UUID customer) {
        return List.of(DataSheet.of(
                "vehicles",
                db.select(
                                VEHICLE.PLATE_NO,
                                VEHICLE.VIN,
                                VEHICLE.BRAND,
                                VEHICLE.SERIES,
                                VEHICLE.MODEL,
                                VEHICLE.SALE_DATE,
                                VEHICLE.INSURANCE_UNTIL,
                                VEHICLE.INSPECTION_UNTIL,
                                VEHICLE.WARRANTY_UNTIL,
                                VEHICLE.LAST_MILEAGE,
                                VEHICLE.NOTE)
                        .from(VEHICLE)
                        .where(VEHICLE.CUSTOMER_ID.eq(customer))
                        .orderBy(VEHICLE.ID)
                        .fetch()));
    }

    @Override
    public List<Erased> erase(Actor actor, UUID customer, Instant now) {
        db.deleteFrom(PLATE_HISTORY)
                .where(PLATE_HISTORY.VEHICLE_ID.in(
                        select(VEHICLE.ID).from(VEHICLE).where(VEHICLE.CUSTOMER_ID.eq(customer))))
                .execute();
        var ids = db.update(VEHICLE)
                .setNull(VEHICLE.PLATE_NO)
                .set(VEHICLE.PLATE_TYPE, PlateType.NONE.name())
                .setNull(VEHICLE.VIN)
                .set(VEHICLE.VIN_CHECK, VinCheck.NONE.name())
                .setNull(VEHICLE.ENGINE_NO)
                .setNull(VEHICLE.NOTE)
                .set(Map.of(VEHICLE.SEARCH, field("''::tsvector")))
                .set(VEHICLE.VERSION, VEHICLE.VERSION.plus(1))
                .set(VEHICLE.UPDATED_AT, now)
                .set(VEHICLE.UPDATED_BY, actor.employeeId())
                .where(VEHICLE.CUSTOMER_ID.eq(customer))
                .returning(VEHICLE.ID)
                .fetch(VEHICLE.ID);
        return List.of(new Erased(VehicleBin.VEHICLES.subject(), ids));
    }
}
