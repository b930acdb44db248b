package org.zhiji.asset;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.VEHICLE;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.zhiji.customer.Revealable;
import org.zhiji.identity.Actor;
import zhiji.sql.tenant.tables.records.VehicleRecord;

/** The hidden values of a vehicle: its VIN and its plate. */
@Component
class VehicleReveal implements Revealable {

    private final DSLContext db;

    VehicleReveal(DSLContext db) {
        this.db = db;
    }

    @Override
    public String subjectType() {
        return "vehicle";
    }

    @Override
    public Optional<String> value(Actor actor, UUID id, String field) {
        var column = switch (field) {
            case "vin" -> Optional.of(VEHICLE.VIN);
            case "plateNo" -> Optional.of(VEHICLE.PLATE_NO);
            default -> Optional.<TableField<VehicleRecord, String>>empty();
        };
        return column.flatMap(found -> db.select(found)
                        .from(VEHICLE)
                        .join(CUSTOMER)
                        .on(VEHICLE.CUSTOMER_ID.eq(CUSTOMER.ID))
                        .where(VehicleRepository.visible(actor), VEHICLE.ID.eq(id))
                        .fetchOptional(found))
                .map(value -> field.equals("plateNo") ? VehicleQueries.display(value) : value);
    }
}
