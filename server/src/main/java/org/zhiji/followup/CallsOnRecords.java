package org.zhiji.followup;

import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Dependents;

/** Calls to come and calls made, as what hangs on a customer, a car or an order. */
@Component
class CallsOnRecords implements Dependents {

    private final DSLContext db;

    CallsOnRecords(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Dependent> of(String type, Collection<UUID> ids) {
        return switch (type) {
            case "customer" -> on(FOLLOW_UP_TASK.CUSTOMER_ID, ids);
            case "vehicle" -> on(FOLLOW_UP_TASK.VEHICLE_ID, ids);
            case "work-order" -> on(FOLLOW_UP_TASK.WORK_ORDER_ID, ids);
            default -> List.of();
        };
    }

    private List<Dependent> on(Field<UUID> field, Collection<UUID> ids) {
        var which = field.eq(DSL.any(ids.toArray(UUID[]::new)));
        var calls = new ArrayList<>(db.select(field, FOLLOW_UP_TASK.ID)
                .from(FOLLOW_UP_TASK)
                .where(which, FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames()))
                .fetch(row -> new Dependent(row.value1(), "call-to-come", row.value2())));
        calls.addAll(db.select(field, CALL_ATTEMPT.ID)
                .from(FOLLOW_UP_TASK)
                .join(CALL_ATTEMPT)
                .on(CALL_ATTEMPT.TASK_ID.eq(FOLLOW_UP_TASK.ID))
                .where(which)
                .fetch(row -> new Dependent(row.value1(), "call", row.value2())));
        return calls;
    }
}
