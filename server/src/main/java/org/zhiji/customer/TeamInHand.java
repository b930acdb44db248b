package org.zhiji.customer;

import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.CUSTOMER_TEAM;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Right;
import org.zhiji.identity.RowsInHand;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/** In whose teams somebody stands. A successor who looks after the customer already just stays what he is. */
@Component
class TeamInHand extends RowsInHand {

    private final Employees employees;
    private final AuditLog audit;

    TeamInHand(DSLContext db, Employees employees, AuditLog audit) {
        super(db, "team", CUSTOMER_TEAM.ID);
        this.employees = employees;
        this.audit = audit;
    }

    @Override
    protected Called called() {
        return new Called(
                CUSTOMER_TEAM.join(CUSTOMER).on(CUSTOMER.ID.eq(CUSTOMER_TEAM.CUSTOMER_ID)),
                CUSTOMER.NAME,
                CUSTOMER.CUSTOMER_NO);
    }

    @Override
    public boolean mayHave(UUID employee) {
        return employees.may(employee, Right.CUSTOMER_EDIT);
    }

    @Override
    public int pass(Actor actor, UUID from, UUID to, @Nullable Collection<UUID> only, Instant now) {
        var places = db.select(CUSTOMER_TEAM.ID, CUSTOMER_TEAM.CUSTOMER_ID)
                .from(CUSTOMER_TEAM)
                .where(of(from, only))
                .orderBy(CUSTOMER_TEAM.ID)
                .forUpdate()
                .fetch();
        var ids = places.getValues(CUSTOMER_TEAM.ID);
        var other = CUSTOMER_TEAM.as("other");
        db.deleteFrom(CUSTOMER_TEAM)
                .where(CUSTOMER_TEAM.ID.in(ids))
                .and(DSL.exists(selectOne()
                                .from(other)
                                .where(other.CUSTOMER_ID.eq(CUSTOMER_TEAM.CUSTOMER_ID), other.EMPLOYEE_ID.eq(to)))
                        .or(DSL.exists(selectOne()
                                .from(CUSTOMER)
                                .where(CUSTOMER.ID.eq(CUSTOMER_TEAM.CUSTOMER_ID), CUSTOMER.OWNER_ID.eq(to)))))
                .execute();
        db.update(CUSTOMER_TEAM)
                .set(CUSTOMER_TEAM.EMPLOYEE_ID, to)
                .set(CUSTOMER_TEAM.SINCE, now)
                .set(CUSTOMER_TEAM.BY_ID, actor.employeeId())
                .where(CUSTOMER_TEAM.ID.in(ids))
                .execute();
        var names = db.select(EMPLOYEE.ID, EMPLOYEE.NAME)
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.in(from, to))
                .fetchMap(EMPLOYEE.ID, EMPLOYEE.NAME);
        audit.record(places.map(place -> new AuditLog.Entry(
                actor.id(),
                CustomerBin.CUSTOMERS.subject(),
                place.value2(),
                AuditAction.UPDATED,
                Map.of("team", List.of(names.getOrDefault(from, ""))),
                Map.of("team", List.of(names.getOrDefault(to, ""))))));
        return places.size();
    }

    @Override
    protected Condition of(UUID employee) {
        return CUSTOMER_TEAM
                .EMPLOYEE_ID
                .eq(employee)
                .and(DSL.exists(selectOne()
                        .from(CUSTOMER.as("whose"))
                        .where(CUSTOMER.as("whose").ID.eq(CUSTOMER_TEAM.CUSTOMER_ID))
                        .and(CUSTOMER.as("whose").DELETED_AT.isNull())));
    }
}
