package org.zhiji.followup.issue;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static zhiji.sql.tenant.Tables.ISSUE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Right;
import org.zhiji.identity.WorkInHand;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/** The items that somebody has still to see to. */
@Component
class IssuesInHand implements WorkInHand {

    private final DSLContext db;
    private final Employees employees;
    private final AuditLog audit;

    IssuesInHand(DSLContext db, Employees employees, AuditLog audit) {
        this.db = db;
        this.employees = employees;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return "issue";
    }

    @Override
    public int count(UUID employee) {
        return db.fetchCount(ISSUE, of(employee));
    }

    @Override
    public List<Piece> list(UUID employee, @Nullable UUID after, int size) {
        return db.select(ISSUE.ID, ISSUE.TEXT, ISSUE.ISSUE_NO)
                .from(ISSUE)
                .where(of(employee), after == null ? noCondition() : ISSUE.ID.gt(after))
                .orderBy(ISSUE.ID)
                .limit(size)
                .fetch(mapping(Piece::new));
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
                .where(of(from), only == null ? noCondition() : ISSUE.ID.in(only))
                .returning(ISSUE.ID)
                .fetch(ISSUE.ID);
        audit.record(issues.stream()
                .map(id -> new AuditLog.Entry(
                        actor.id(), "issue", id, AuditAction.UPDATED, new Owned(from), new Owned(to)))
                .toList());
        return issues.size();
    }

    private record Owned(UUID ownerId) {}

    private static Condition of(UUID employee) {
        return ISSUE.OWNER_ID.eq(employee).and(ISSUE.STATUS.eq(IssueStatus.OPEN.name()));
    }
}
