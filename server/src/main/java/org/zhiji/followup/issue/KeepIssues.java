package org.zhiji.followup.issue;

import static zhiji.sql.tenant.Tables.ISSUE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;
import zhiji.sql.tenant.tables.records.IssueRecord;

/** Moves an item to somebody else or to another day, and ends it. */
@Component
class KeepIssues {

    private final DSLContext db;
    private final Employees employees;
    private final Notices notices;
    private final AuditLog audit;

    KeepIssues(DSLContext db, Employees employees, Notices notices, AuditLog audit) {
        this.db = db;
        this.employees = employees;
        this.notices = notices;
        this.audit = audit;
    }

    @Transactional
    public void change(Actor actor, UUID id, IssueChange form, ExpectedVersion expected, Instant now) {
        var issue = open(actor, id, expected);
        if (employees
                .find(form.ownerId())
                .filter(owner -> owner.status() == Employees.Status.ACTIVE)
                .isEmpty()) {
            throw IssueProblem.OWNER_NOT_AT_WORK.problem();
        }
        var before = Map.of("ownerId", issue.getOwnerId(), "dueAt", issue.getDueAt());
        var moved = !issue.getOwnerId().equals(form.ownerId());
        issue.setOwnerId(form.ownerId());
        issue.setDueAt(form.dueAt());
        save(actor, issue, before, Map.of("ownerId", form.ownerId(), "dueAt", form.dueAt()), now);
        if (moved && !form.ownerId().equals(actor.id())) {
            notices.send(
                    List.of(form.ownerId()),
                    "issue.assigned",
                    "issue",
                    id,
                    Map.of("number", issue.getIssueNo(), "text", issue.getText()),
                    now);
        }
    }

    @Transactional
    public void complete(Actor actor, UUID id, IssueCompletion form, ExpectedVersion expected, Instant now) {
        var issue = open(actor, id, expected);
        issue.setStatus(IssueStatus.DONE.name());
        issue.setResult(form.result().strip());
        issue.setClosedAt(now);
        issue.setClosedBy(actor.employeeId());
        save(
                actor,
                issue,
                Map.of("status", IssueStatus.OPEN),
                Map.of("status", IssueStatus.DONE, "result", issue.getResult()),
                now);
    }

    private IssueRecord open(Actor actor, UUID id, ExpectedVersion expected) {
        var issue = db.selectFrom(ISSUE)
                .where(ISSUE.ID.eq(id), IssueAccess.visible(actor))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound("issue"));
        if (!db.fetchExists(ISSUE, ISSUE.ID.eq(id), IssueAccess.editable(actor))) {
            throw IssueProblem.NOT_YOURS.problem();
        }
        expected.check(issue.getVersion());
        if (!issue.getStatus().equals(IssueStatus.OPEN.name())) {
            throw IssueProblem.NOT_OPEN.problem();
        }
        return issue;
    }

    private void save(Actor actor, IssueRecord issue, Map<String, ?> before, Map<String, ?> after, Instant now) {
        issue.setUpdatedAt(now);
        issue.setVersion(issue.getVersion() + 1);
        issue.update();
        audit.record(actor.id(), "issue", issue.getId(), AuditAction.UPDATED, before, after);
    }
}
