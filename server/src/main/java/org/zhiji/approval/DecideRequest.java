package org.zhiji.approval;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.web.ExpectedVersion;

/** Agrees, refuses or gives back. The same decision of the same person sent twice is taken once. */
@Component
class DecideRequest {

    private final HoldRequest hold;
    private final ApprovalSubjects subjects;
    private final FinishMove finish;

    DecideRequest(HoldRequest hold, ApprovalSubjects subjects, FinishMove finish) {
        this.hold = hold;
        this.subjects = subjects;
        this.finish = finish;
    }

    @Transactional
    public void agree(Actor actor, UUID id, ExpectedVersion seen, @Nullable String opinion, Instant now) {
        run(actor, id, seen, Seat.State.AGREED, now, (request, seatsOf) -> {
            var today = subjects.get(request.subject).matter(request.subjectId);
            if (!today.version().equals(request.matter.version())) {
                throw ApprovalProblem.SUBJECT_CHANGED.problem();
            }
            request.agree(actor.id(), seatsOf, opinion, now);
        });
    }

    @Transactional
    public void refuse(Actor actor, UUID id, ExpectedVersion seen, String reason, Instant now) {
        run(
                actor,
                id,
                seen,
                Seat.State.REFUSED,
                now,
                (request, seatsOf) -> request.refuse(actor.id(), seatsOf, reason, now));
    }

    @Transactional
    public void giveBack(Actor actor, UUID id, ExpectedVersion seen, String reason, Instant now) {
        run(
                actor,
                id,
                seen,
                Seat.State.RETURNED,
                now,
                (request, seatsOf) -> request.giveBack(actor.id(), seatsOf, reason, now));
    }

    private interface Decision {
        void on(ApprovalRequest request, Set<UUID> seatsOf);
    }

    private void run(Actor actor, UUID id, ExpectedVersion seen, Seat.State wanted, Instant now, Decision decision) {
        var held = hold.of(actor, id);
        var request = held.request();
        seen.check(request.version);
        if (request.decidedSo(wanted, actor.id(), held.seatsOf())) {
            return;
        }
        var before = request.status;
        decision.on(request, held.seatsOf());
        finish.run(actor, request, before, now);
    }
}
