package org.zhiji.customer.known;

import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.CUSTOMER_MATTER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Right;
import org.zhiji.identity.RowsInHand;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/** The matters of customers that somebody has still to solve. */
@Component
class MattersInHand extends RowsInHand {

    private final Employees employees;
    private final AuditLog audit;

    MattersInHand(DSLContext db, Employees employees, AuditLog audit) {
        super(db, "matter", CUSTOMER_MATTER.ID);
        this.employees = employees;
        this.audit = audit;
    }

    @Override
    protected Called called() {
        return new Called(
                CUSTOMER_MATTER.join(CUSTOMER).on(CUSTOMER.ID.eq(CUSTOMER_MATTER.CUSTOMER_ID)),
                CUSTOMER_MATTER.DESCRIPTION,
                CUSTOMER.NAME);
    }

    @Override
    public boolean mayHave(UUID employee) {
        return employees.may(employee, Right.CUSTOMER_VIEW);
    }

    @Override
    public int pass(Actor actor, UUID from, UUID to, @Nullable Collection<UUID> only, Instant now) {
        var passed = db.update(CUSTOMER_MATTER)
                .set(CUSTOMER_MATTER.OWNER_ID, to)
                .set(CUSTOMER_MATTER.UPDATED_AT, now)
                .set(CUSTOMER_MATTER.UPDATED_BY, actor.employeeId())
                .set(CUSTOMER_MATTER.VERSION, CUSTOMER_MATTER.VERSION.plus(1))
                .where(of(from, only))
                .returning(CUSTOMER_MATTER.CUSTOMER_ID, CUSTOMER_MATTER.DESCRIPTION)
                .fetch();
        var names = employees.names(List.of(from, to));
        audit.record(passed.stream()
                .map(matter -> new AuditLog.Entry(
                        actor.id(),
                        "customer",
                        matter.getCustomerId(),
                        AuditAction.UPDATED,
                        told(matter.getDescription(), names.getOrDefault(from, "")),
                        told(matter.getDescription(), names.getOrDefault(to, ""))))
                .toList());
        return passed.size();
    }

    private static Map<String, List<String>> told(String description, String owner) {
        return Map.of("matters", List.of(description, owner));
    }

    @Override
    protected Condition of(UUID employee) {
        return CUSTOMER_MATTER
                .OWNER_ID
                .eq(employee)
                .and(CUSTOMER_MATTER.STATUS.ne(MatterStatus.SOLVED.name()))
                .and(CUSTOMER_MATTER.DELETED_AT.isNull())
                .and(CUSTOMER_MATTER.CUSTOMER_ID.in(
                        select(CUSTOMER.ID).from(CUSTOMER).where(CUSTOMER.DELETED_AT.isNull())));
    }
}
