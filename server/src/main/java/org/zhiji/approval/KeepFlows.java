package org.zhiji.approval;

import static zhiji.sql.tenant.Tables.ROLE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;

/** Makes, changes and deletes flows. What is under way keeps the steps that it was sent in with. */
@Component
class KeepFlows {

    private static final String SUBJECT = "approval-flow";

    private final FlowRepository flows;
    private final ApprovalSubjects subjects;
    private final Employees employees;
    private final Departments departments;
    private final DSLContext db;
    private final AuditLog audit;

    KeepFlows(
            FlowRepository flows,
            ApprovalSubjects subjects,
            Employees employees,
            Departments departments,
            DSLContext db,
            AuditLog audit) {
        this.flows = flows;
        this.subjects = subjects;
        this.employees = employees;
        this.departments = departments;
        this.db = db;
        this.audit = audit;
    }

    @Transactional
    public ApprovalFlow create(Actor actor, ApprovalFlowForm form, Instant now) {
        check(form);
        var flow = form.flow(Ids.next(), 1);
        flows.insert(flow, now);
        audit.record(actor.id(), SUBJECT, flow.id(), AuditAction.CREATED, null, flow);
        return flow;
    }

    @Transactional
    public ApprovalFlow change(Actor actor, UUID id, ApprovalFlowForm form, ExpectedVersion seen, Instant now) {
        var before = get(id);
        seen.check(before.version());
        check(form);
        if (!form.subject().equals(before.subject())) {
            throw Problem.invalid(FieldError.of("subject", "approval.invalid.subject"));
        }
        var flow = form.flow(id, before.version() + 1);
        flows.update(flow, now);
        audit.record(actor.id(), SUBJECT, id, AuditAction.UPDATED, before, flow);
        return flow;
    }

    @Transactional
    public void delete(Actor actor, UUID id) {
        var before = get(id);
        flows.delete(id);
        audit.record(actor.id(), SUBJECT, id, AuditAction.DELETED, before, null);
    }

    private ApprovalFlow get(UUID id) {
        return flows.lock(id).orElseThrow(() -> Problem.notFound(SUBJECT));
    }

    private void check(ApprovalFlowForm form) {
        var wrong = new ArrayList<FieldError>();
        var subject = subjects.find(form.subject());
        if (subject.isEmpty()) {
            wrong.add(FieldError.of("subject", "approval.invalid.subject"));
        } else if (!subject.get().kinds().containsAll(form.kinds())) {
            wrong.add(FieldError.of("kinds", "invalid.reference"));
        }
        if (form.amountFrom() != null
                && form.amountTo() != null
                && form.amountTo().compareTo(form.amountFrom()) <= 0) {
            wrong.add(FieldError.of("amountTo", "approval.invalid.amounts"));
        }
        if (!departments.names().keySet().containsAll(form.departmentIds())) {
            wrong.add(FieldError.of("departmentIds", "invalid.reference"));
        }
        var roles = roles();
        for (int step = 0; step < form.steps().size(); step++) {
            var approvers = form.steps().get(step).approvers();
            for (int approver = 0; approver < approvers.size(); approver++) {
                var path = "steps[%d].approvers[%d]".formatted(step, approver);
                wrong.addAll(check(approvers.get(approver), roles, path));
            }
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }

    private List<FieldError> check(ApproverRule rule, Set<String> roles, String path) {
        return switch (rule.by()) {
            case PERSON ->
                rule.employeeId() != null
                                && employees
                                        .find(rule.employeeId())
                                        .filter(it -> it.status() != Employees.Status.LEFT)
                                        .isPresent()
                        ? List.of()
                        : List.of(FieldError.of(path + ".employeeId", "approval.invalid.person"));
            case ROLE ->
                rule.role() != null && roles.contains(rule.role())
                        ? List.of()
                        : List.of(FieldError.of(path + ".role", "approval.invalid.role"));
            case SUPERIOR, DEPARTMENT_HEAD -> List.of();
        };
    }

    private Set<String> roles() {
        return new HashSet<>(db.select(ROLE.CODE).from(ROLE).fetch(ROLE.CODE));
    }
}
