package org.zhiji.followup.issue;

import static zhiji.sql.tenant.Tables.ISSUE;

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
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/** The items that somebody has still to see to. */
@Component
class IssuesInHand extends RowsInHand {

    private final Employees employees;
    private final AuditLog audit;

    IssuesInHand(DSLContext db, Employees employees, AuditLog audit) {
        super(db, "issue", ISSUE.ID);
        this.employees = employees;
        this.audit = audit;
    }

    @Override
    protected Called called() {
        return new Called(ISSUE, ISSUE.TEXT, ISSUE.ISSUE_NO);
    }

    @Override
    public boolean mayHave(UUID employee) {
        return employees.may(employee, Right.SIGNED_IN);
    }

    @Override
    public int pass(Actor actor, UUID from, UUID to, @Nullable Collection<UUID> only, Instant now) {
        var issues = db.update(ISSUE)
                .set(ISSUE.OWNER_ID, to)
                .set(ISSUE.UPDATED_AT, now)
                .set(ISSUE.VERSION, ISSUE.VERSION.plus(1))
                .where(of(from, only))
                .returning(ISSUE.ID)
                .fetch(ISSUE.ID);
        audit.record(issues.stream()
                .map(id -> new AuditLog.Entry(
                        actor.id(), "issue", id, AuditAction.UPDATED, new Owned(from), new Owned(to)))
                .toList());
        return issues.size();
    }

    private record Owned(UUID ownerId) {}

    @Override
    protected Condition of(UUID employee) {
        return ISSUE.OWNER_ID.eq(employee).and(ISSUE.STATUS.eq(IssueStatus.OPEN.name()));
    }
}
