package org.zhiji.approval;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;

/** Takes a request in hand for a move: whoever comes at the same moment waits and finds it moved. */
@Component
class HoldRequest {

    private final ApprovalRepository repository;
    private final SeeRequest see;
    private final StandIns standIns;

    HoldRequest(ApprovalRepository repository, SeeRequest see, StandIns standIns) {
        this.repository = repository;
        this.see = see;
        this.standIns = standIns;
    }

    /** @param seatsOf for whom the person decides in it */
    record Held(ApprovalRequest request, Set<UUID> seatsOf) {}

    Held of(Actor actor, UUID id) {
        return repository
                .lock(id)
                .filter(it -> see.may(actor, it))
                .map(it -> new Held(it, seatsOf(actor, it)))
                .orElseThrow(() -> Problem.notFound("approval"));
    }

    Set<UUID> seatsOf(Actor actor, ApprovalRequest request) {
        var approvers = request.steps.stream()
                .flatMap(step -> step.seats.stream())
                .map(seat -> seat.approver)
                .toList();
        return standIns.seatsOf(actor.id(), approvers, request.applicant);
    }
}
