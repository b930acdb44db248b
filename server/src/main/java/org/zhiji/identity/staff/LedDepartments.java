package org.zhiji.identity.staff;

import static org.jooq.impl.DSL.inline;
import static zhiji.sql.tenant.Tables.DEPARTMENT;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Right;
import org.zhiji.identity.RowsInHand;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/** Which departments somebody leads. */
@Component
class LedDepartments extends RowsInHand {

    private final Employees employees;
    private final AuditLog audit;

    LedDepartments(DSLContext db, Employees employees, AuditLog audit) {
        super(db, "department", DEPARTMENT.ID);
        this.employees = employees;
        this.audit = audit;
    }

    @Override
    protected Called called() {
        return new Called(DEPARTMENT, DEPARTMENT.NAME, inline(null, SQLDataType.VARCHAR));
    }

    @Override
    public boolean mayHave(UUID employee) {
        return employees.may(employee, Right.SIGNED_IN);
    }

    @Override
    public int pass(Actor actor, UUID from, UUID to, @Nullable Collection<UUID> only, Instant now) {
        var led = db.update(DEPARTMENT)
                .set(DEPARTMENT.MANAGER_ID, to)
                .set(DEPARTMENT.VERSION, DEPARTMENT.VERSION.plus(1))
                .where(of(from, only))
                .returning(DEPARTMENT.ID)
                .fetch(DEPARTMENT.ID);
        led.forEach(id -> audit.record(actor.id(), "department", id, AuditAction.UPDATED, new Led(from), new Led(to)));
        return led.size();
    }

    private record Led(UUID managerId) {}

    @Override
    protected Condition of(UUID employee) {
        return DEPARTMENT.MANAGER_ID.eq(employee);
    }
}
