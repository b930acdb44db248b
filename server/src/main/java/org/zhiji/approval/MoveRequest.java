package org.zhiji.approval;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;

/** What is done with a request besides deciding: one more signer, handed on, withdrawn. */
@Component
class MoveRequest {

    private final HoldRequest hold;
    private final FinishMove finish;
    private final Employees employees;
    private final LastWord lastWord;

    MoveRequest(HoldRequest hold, FinishMove finish, Employees employees, LastWord lastWord) {
        this.hold = hold;
        this.finish = finish;
        this.employees = employees;
        this.lastWord = lastWord;
    }

    @Transactional
    public void addSigner(Actor actor, UUID id, ExpectedVersion seen, SignerForm form, Instant now) {
        var held = hold.of(actor, id);
        seen.check(held.request().version);
        checkHere(form.employeeId());
        var before = held.request().status;
        held.request()
                .addSigner(
                        actor.id(),
                        held.seatsOf(),
                        form.employeeId(),
                        form.place() == SignerForm.Place.BEFORE,
                        form.reason().strip(),
                        now);
        finish.run(actor, held.request(), before, now);
    }

    @Transactional
    public void handOn(Actor actor, UUID id, ExpectedVersion seen, TransferForm form, Instant now) {
        var held = hold.of(actor, id);
        seen.check(held.request().version);
        checkHere(form.employeeId());
        if (!lastWord.mayTake(held.request(), form.employeeId())) {
            throw Problem.invalid(FieldError.of("employeeId", "approval.invalid.last-word"));
        }
        var before = held.request().status;
        held.request()
                .handOn(
                        actor.id(),
                        held.seatsOf(),
                        form.employeeId(),
                        form.reason().strip(),
                        now);
        finish.run(actor, held.request(), before, now);
    }

    @Transactional
    public void withdraw(Actor actor, UUID id, Instant now) {
        var request = hold.of(actor, id).request();
        if (request.status == ApprovalStatus.WITHDRAWN && actor.id().equals(request.applicant)) {
            return;
        }
        var before = request.status;
        request.withdraw(actor.id(), now);
        finish.run(actor, request, before, now);
    }

    private void checkHere(UUID employee) {
        if (employees
                .find(employee)
                .filter(it -> it.status() != Employees.Status.LEFT)
                .isEmpty()) {
            throw Problem.invalid(FieldError.of("employeeId", "invalid.reference"));
        }
    }
}
