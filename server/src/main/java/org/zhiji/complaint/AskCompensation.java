package org.zhiji.complaint;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.approval.Approvals;
import org.zhiji.complaint.ComplaintForms.ComplaintCompensationForm;
import org.zhiji.dictionary.Dictionaries;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;

/** Asks for a compensation: it goes the way of everything that somebody else must agree to. */
@Component
class AskCompensation {

    private final MoveComplaint move;
    private final CompensationRepository compensations;
    private final Approvals approvals;
    private final Dictionaries dictionaries;

    AskCompensation(
            MoveComplaint move, CompensationRepository compensations, Approvals approvals, Dictionaries dictionaries) {
        this.move = move;
        this.compensations = compensations;
        this.approvals = approvals;
        this.dictionaries = dictionaries;
    }

    @Transactional
    public void run(
            Actor actor, UUID complaintId, ExpectedVersion expected, ComplaintCompensationForm form, Instant now) {
        move.refuseInvisible(actor, complaintId);
        if (!dictionaries.offers(CompensationSubject.KINDS, form.kind())) {
            throw Problem.invalid(FieldError.of("kind", "complaint.unknown-compensation"));
        }
        var asked = new Compensation(
                Ids.next(),
                complaintId,
                form.kind(),
                form.amount(),
                form.note().strip(),
                CompensationStatus.ASKED,
                null,
                actor.id(),
                now);
        move.move(
                actor,
                complaintId,
                expected,
                now,
                (complaint, calendar) -> complaint.askCompensation(asked.told(), actor.id(), now));
        compensations.insert(asked);
        compensations.sentIn(asked.id(), approvals.submit(actor, CompensationSubject.NAME, asked.id(), now));
    }
}
