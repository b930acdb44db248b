package org.zhiji.approval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.approval.ApprovalForecast.ForecastSeat;
import org.zhiji.approval.ApprovalForecast.ForecastStep;
import org.zhiji.approval.FindApprovers.Found;
import org.zhiji.identity.Employees;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;

/** Says beforehand who would decide. */
@Component
class PreviewFlow {

    private final ApprovalSubjects subjects;
    private final ChooseFlow chooseFlow;
    private final FindApprovers findApprovers;
    private final StandIns standIns;
    private final Employees employees;

    PreviewFlow(
            ApprovalSubjects subjects,
            ChooseFlow chooseFlow,
            FindApprovers findApprovers,
            StandIns standIns,
            Employees employees) {
        this.subjects = subjects;
        this.chooseFlow = chooseFlow;
        this.findApprovers = findApprovers;
        this.standIns = standIns;
        this.employees = employees;
    }

    ApprovalForecast of(String subject, UUID applicant, @Nullable BigDecimal amount, @Nullable String kind) {
        if (subjects.find(subject).isEmpty()) {
            throw Problem.invalid(FieldError.of("subject", "approval.invalid.subject"));
        }
        var who = employees
                .find(applicant)
                .orElseThrow(() -> Problem.invalid(FieldError.of("applicant", "invalid.reference")));
        var flow = chooseFlow.of(subject, new ApprovalSubject.Matter(amount, kind, ""), who.departmentId());
        var steps = new ArrayList<ForecastStep>();
        for (var step : ChooseFlow.steps(flow, subjects.get(subject).lastWord())) {
            var found = findApprovers.of(step.approvers(), applicant, who.departmentId());
            steps.add(new ForecastStep(step.mode(), step.hours(), seats(found, applicant)));
        }
        return new ApprovalForecast(flow.map(ApprovalFlow::name).orElse(null), steps);
    }

    private List<ForecastSeat> seats(List<Found> found, UUID applicant) {
        var ids = found.stream().map(Found::employee).toList();
        var absent = standIns.of(ids, applicant);
        var names = employees.names(
                Stream.concat(ids.stream(), absent.values().stream()).toList());
        return found.stream()
                .map(it -> new ForecastSeat(
                        new ApprovalPerson(it.employee(), names.getOrDefault(it.employee(), "")),
                        it.reason(),
                        Optional.ofNullable(absent.get(it.employee()))
                                .map(id -> new ApprovalPerson(id, names.getOrDefault(id, "")))
                                .orElse(null)))
                .toList();
    }
}
