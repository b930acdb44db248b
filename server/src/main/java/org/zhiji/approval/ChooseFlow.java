package org.zhiji.approval;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Departments;

/** The first active flow that fits; without one {@link ApprovalFlow#OTHERWISE} holds, or who has the last word decides. */
@Component
class ChooseFlow {

    /** As for a superior: a working day. */
    private static final int LAST_WORD_HOURS = 8;

    private final FlowRepository flows;
    private final Departments departments;

    ChooseFlow(FlowRepository flows, Departments departments) {
        this.flows = flows;
        this.departments = departments;
    }

    Optional<ApprovalFlow> of(String subject, ApprovalSubject.Matter matter, UUID department) {
        var within = within(department);
        return flows.of(subject).stream()
                .filter(flow -> flow.fits(matter, within))
                .findFirst();
    }

    /** @param lastWord the role that the subject gives the last word */
    static List<FlowStep> steps(Optional<ApprovalFlow> flow, Optional<String> lastWord) {
        if (lastWord.isEmpty()) {
            return flow.map(ApprovalFlow::steps).orElse(ApprovalFlow.OTHERWISE);
        }
        var last = List.of(ApproverRule.role(lastWord.get()));
        var steps = flow.map(ApprovalFlow::steps).orElse(List.of());
        return !steps.isEmpty() && steps.getLast().approvers().equals(last)
                ? steps
                : Stream.concat(steps.stream(), Stream.of(new FlowStep(StepMode.ANY, last, LAST_WORD_HOURS)))
                        .toList();
    }

    private Set<UUID> within(UUID department) {
        return Arrays.stream(departments.get(department).path().split("/"))
                .filter(part -> !part.isEmpty())
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }
}
