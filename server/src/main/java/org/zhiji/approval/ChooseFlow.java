package org.zhiji.approval;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Departments;

/** The first active flow that fits; without one {@link ApprovalFlow#OTHERWISE} holds. */
@Component
class ChooseFlow {

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

    static List<FlowStep> steps(Optional<ApprovalFlow> flow) {
        return flow.map(ApprovalFlow::steps).orElse(ApprovalFlow.OTHERWISE);
    }

    private Set<UUID> within(UUID department) {
        return Arrays.stream(departments.get(department).path().split("/"))
                .filter(part -> !part.isEmpty())
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }
}
