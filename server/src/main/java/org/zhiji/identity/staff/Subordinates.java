package org.zhiji.identity.staff;

import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Right;
import org.zhiji.identity.RowsInHand;
import org.zhiji.identity.access.Actors;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/** Whose superior somebody is: reminders climb through that person. */
@Component
class Subordinates extends RowsInHand {

    private final Employees employees;
    private final Actors actors;
    private final AuditLog audit;

    Subordinates(DSLContext db, Employees employees, Actors actors, AuditLog audit) {
        super(db, "subordinate", EMPLOYEE.ID);
        this.employees = employees;
        this.actors = actors;
        this.audit = audit;
    }

    @Override
    protected Called called() {
        return new Called(EMPLOYEE, EMPLOYEE.NAME, EMPLOYEE.STAFF_NO);
    }

    @Override
    public boolean mayHave(UUID employee) {
        return employees.may(employee, Right.SIGNED_IN);
    }

    /** Whoever takes over among the subordinates themselves gets the superior of the one who goes. */
    @Override
    public int pass(Actor actor, UUID from, UUID to, @Nullable Collection<UUID> only, Instant now) {
        var above = employees.get(from).superiorId();
        var people = db.select(EMPLOYEE.ID)
                .from(EMPLOYEE)
                .where(of(from, only))
                .orderBy(EMPLOYEE.ID)
                .forUpdate()
                .fetch(EMPLOYEE.ID);
        for (var person : people) {
            var next = person.equals(to) ? above : to;
            db.update(EMPLOYEE)
                    .set(EMPLOYEE.SUPERIOR_ID, next)
                    .set(EMPLOYEE.VERSION, EMPLOYEE.VERSION.plus(1))
                    .set(EMPLOYEE.UPDATED_AT, now)
                    .where(EMPLOYEE.ID.eq(person))
                    .execute();
            audit.record(actor.id(), "employee", person, AuditAction.UPDATED, new Superior(from), new Superior(next));
        }
        actors.forget();
        return people.size();
    }

    private record Superior(@Nullable UUID superiorId) {}

    @Override
    protected Condition of(UUID employee) {
        return EMPLOYEE.SUPERIOR_ID.eq(employee).and(EMPLOYEE.STATUS.ne(Employees.Status.LEFT.name()));
    }
}
