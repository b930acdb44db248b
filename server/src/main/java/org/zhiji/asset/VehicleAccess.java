package org.zhiji.asset;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.VEHICLE;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import org.zhiji.identity.AccessExplainer;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;

/** On what access to a vehicle hangs. */
@Component
class VehicleAccess implements AccessExplainer {

    private final DSLContext db;

    VehicleAccess(DSLContext db) {
        this.db = db;
    }

    @Override
    public String type() {
        return "vehicle";
    }

    @Override
    public Optional<Subject> explain(Actor actor, UUID id) {
        return db.select(CUSTOMER.OWNER_ID, VEHICLE.DEPARTMENT_ID)
                .from(VEHICLE)
                .join(CUSTOMER)
                .on(VEHICLE.CUSTOMER_ID.eq(CUSTOMER.ID))
                .where(VehicleRepository.visible(actor), VEHICLE.ID.eq(id))
                .fetchOptional(Records.mapping((owner, department) ->
                        new Subject(owner, department, Right.CUSTOMER_VIEW, Right.CUSTOMER_EDIT)));
    }
}
