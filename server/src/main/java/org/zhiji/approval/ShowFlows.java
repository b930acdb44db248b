package org.zhiji.approval;

import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhiji.approval.ApprovalFlowsView.ApprovalKindView;
import org.zhiji.approval.ApprovalFlowsView.ApprovalSubjectView;
import org.zhiji.identity.Employees;

/** The flows with the words and names that their page needs. */
@Component
class ShowFlows {

    private final FlowRepository flows;
    private final ApprovalSubjects subjects;
    private final Employees employees;

    ShowFlows(FlowRepository flows, ApprovalSubjects subjects, Employees employees) {
        this.flows = flows;
        this.subjects = subjects;
        this.employees = employees;
    }

    ApprovalFlowsView all(Locale locale) {
        var all = flows.all();
        var people = all.stream()
                .flatMap(flow -> flow.steps().stream())
                .flatMap(step -> step.approvers().stream())
                .map(ApproverRule::employeeId)
                .filter(Objects::nonNull)
                .toList();
        return new ApprovalFlowsView(
                subjects.all().stream().map(subject -> view(subject, locale)).toList(),
                all,
                employees.names(people).entrySet().stream()
                        .map(it -> new ApprovalPerson(it.getKey(), it.getValue()))
                        .toList(),
                ApprovalFlow.OTHERWISE);
    }

    private static ApprovalSubjectView view(ApprovalSubject subject, Locale locale) {
        return new ApprovalSubjectView(
                subject.name(),
                subject.measure(),
                subject.kinds().stream()
                        .map(kind -> new ApprovalKindView(kind, subject.kindName(kind, locale)))
                        .toList());
    }
}
