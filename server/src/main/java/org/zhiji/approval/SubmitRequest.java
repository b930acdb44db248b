package org.zhiji.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;

/** Sends something in for approval: finds the flow, fixes its steps and opens the first one. */
@Component
class SubmitRequest {

    private final ApprovalRepository repository;
    private final ApprovalSubjects subjects;
    private final ChooseFlow chooseFlow;
    private final FinishMove finish;
    private final HoldRequest hold;

    SubmitRequest(
            ApprovalRepository repository,
            ApprovalSubjects subjects,
            ChooseFlow chooseFlow,
            FinishMove finish,
            HoldRequest hold) {
        this.repository = repository;
        this.subjects = subjects;
        this.chooseFlow = chooseFlow;
        this.finish = finish;
        this.hold = hold;
    }

    /** For the first time, or again what was given back; of somebody else's that one is laid aside. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID send(Actor applicant, String subject, UUID subjectId, Instant now) {
        var returned = repository.returned(subject, subjectId);
        if (returned.isEmpty()) {
            return first(applicant, subject, subjectId, now);
        }
        var request = returned.get();
        if (request.applicant.equals(applicant.id())) {
            again(applicant, request, null, now);
            return request.id;
        }
        request.withdraw(request.applicant, now);
        finish.run(applicant, request, ApprovalStatus.RETURNED, now);
        return first(applicant, subject, subjectId, now);
    }

    private UUID first(Actor applicant, String subject, UUID subjectId, Instant now) {
        if (repository.isUnderWay(subject, subjectId)) {
            throw ApprovalProblem.ALREADY_SENT_IN.problem();
        }
        var matter = subjects.get(subject).matter(subjectId);
        var request = new ApprovalRequest(
                Ids.next(),
                subject,
                subjectId,
                applicant.id(),
                applicant.departmentId(),
                matter,
                null,
                null,
                ApprovalStatus.PENDING,
                1,
                now,
                null,
                List.of());
        var flow = chooseFlow.of(subject, matter, request.department);
        request.submit(matter, steps(subject, flow), flow.orElse(null), null, now);
        finish.run(applicant, request, null, now);
        return request.id;
    }

    /** Corrected after it was returned, or after all once it was withdrawn. */
    @Transactional
    public void again(Actor actor, UUID id, @Nullable String words, Instant now) {
        again(actor, hold.of(actor, id).request(), words, now);
    }

    private void again(Actor actor, ApprovalRequest request, @Nullable String words, Instant now) {
        var before = request.status;
        var matter = subjects.get(request.subject).matter(request.subjectId);
        var flow = chooseFlow.of(request.subject, matter, request.department);
        request.submitAgain(actor.id(), matter, steps(request.subject, flow), flow.orElse(null), words, now);
        finish.run(actor, request, before, now);
    }

    private List<Step> steps(String subject, Optional<ApprovalFlow> flow) {
        return ChooseFlow.steps(flow, subjects.get(subject).lastWord()).stream()
                .map(Step::of)
                .toList();
    }
}
