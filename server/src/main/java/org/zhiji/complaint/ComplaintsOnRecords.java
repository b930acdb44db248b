package org.zhiji.complaint;

import static zhiji.sql.tenant.Tables.COMPLAINT;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Dependents;

/** Complaints, as what hangs on a customer, a car or an order. */
@Component
class ComplaintsOnRecords implements Dependents {

    private final DSLContext db;

    ComplaintsOnRecords(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Dependent> of(String type, Collection<UUID> ids) {
        return switch (type) {
            case "customer" -> on(COMPLAINT.CUSTOMER_ID, ids);
            case "vehicle" -> on(COMPLAINT.VEHICLE_ID, ids);
            case "work-order" -> on(COMPLAINT.WORK_ORDER_ID, ids);
            default -> List.of();
        };
    }

    private List<Dependent> on(Field<UUID> field, Collection<UUID> ids) {
        return db.select(field, COMPLAINT.ID)
                .from(COMPLAINT)
                .where(field.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetch(row -> new Dependent(row.value1(), "complaint", row.value2()));
    }
}
