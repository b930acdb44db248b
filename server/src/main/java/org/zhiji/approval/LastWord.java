package org.zhiji.approval;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Employees;

/** What a subject keeps for one role is not handed on to somebody without it; stand-ins decide as everywhere. */
@Component
class LastWord {

    private final ApprovalSubjects subjects;
    private final Employees employees;

    LastWord(ApprovalSubjects subjects, Employees employees) {
        this.subjects = subjects;
        this.employees = employees;
    }

    boolean mayTake(ApprovalRequest request, UUID employee) {
        var role = subjects.get(request.subject).lastWord();
        return role.isEmpty()
                || request.openStep()
                        .filter(step -> step.approvers.equals(List.of(ApproverRule.role(role.get()))))
                        .isEmpty()
                || employees.has(employee, role.get());
    }
}
