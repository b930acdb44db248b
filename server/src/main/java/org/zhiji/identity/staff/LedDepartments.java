package org.zhiji.identity.staff;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static zhiji.sql.tenant.Tables.DEPARTMENT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Right;
import org.zhiji.identity.WorkInHand;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/** Which departments somebody leads. */
@Component
class LedDepartments implements WorkInHand {

    private final DSLContext db;
    private final Employees employees;
    private final AuditLog audit;

    LedDepartments(DSLContext db, Employees employees, AuditLog audit) {
        this.db = db;
        this.employees = employees;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return "department";
    }

    @Override
    public int count(UUID employee) {
        return db.fetchCount(DEPARTMENT, DEPARTMENT.MANAGER_ID.eq(employee));
    }

    @Override
    public List<Piece> list(UUID employee, @Nullable UUID after, int size) {
        return db.select(DEPARTMENT.ID, DEPARTMENT.NAME, inline(null, SQLDataType.VARCHAR))
                .from(DEPARTMENT)
                .where(DEPARTMENT.MANAGER_ID.eq(employee), after == null ? noCondition() : DEPARTMENT.ID.gt(after))
                .orderBy(DEPARTMENT.ID)
                .limit(size)
                .fetch(mapping(Piece::new));
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
                .where(DEPARTMENT.MANAGER_ID.eq(from), only == null ? noCondition() : DEPARTMENT.ID.in(only))
                .returning(DEPARTMENT.ID)
                .fetch(DEPARTMENT.ID);
        led.forEach(id -> audit.record(actor.id(), "department", id, AuditAction.UPDATED, new Led(from), new Led(to)));
        return led.size();
    }

    private record Led(UUID managerId) {}
}
