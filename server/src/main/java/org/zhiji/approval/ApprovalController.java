package org.zhiji.approval;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.platform.web.Page;

@RestController
@RequestMapping("/api/approvals")
class ApprovalController {

    private final ApprovalQueries queries;
    private final ShowRequest show;
    private final DecideRequest decide;
    private final MoveRequest move;
    private final SubmitRequest submit;
    private final Time time;

    ApprovalController(
            ApprovalQueries queries,
            ShowRequest show,
            DecideRequest decide,
            MoveRequest move,
            SubmitRequest submit,
            Time time) {
        this.queries = queries;
        this.show = show;
        this.decide = decide;
        this.move = move;
        this.submit = submit;
        this.time = time;
    }

    @GetMapping
    @Requires(Right.SIGNED_IN)
    Page<ApprovalRow> listApprovals(
            Actor actor,
            @RequestParam(defaultValue = "WAITING") ApprovalQueries.Box box,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size,
            Locale locale) {
        return queries.page(actor, box, locale, after, Page.size(size));
    }

    @GetMapping("/waiting-count")
    @Requires(Right.SIGNED_IN)
    WaitingApprovals countWaitingApprovals(Actor actor) {
        return new WaitingApprovals(queries.waiting(actor));
    }

    record WaitingApprovals(int count) {}

    @GetMapping("/{id}")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<ApprovalView> showApproval(Actor actor, @PathVariable UUID id, Locale locale) {
        return answer(show.open(actor, id, locale, time.now()));
    }

    @PostMapping("/{id}/agreement")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<ApprovalView> agreeToApproval(
            Actor actor,
            @PathVariable UUID id,
            ExpectedVersion seen,
            @Valid @RequestBody OpinionForm form,
            Locale locale) {
        decide.agree(actor, id, seen, form.words(), time.now());
        return answer(show.of(actor, id, locale));
    }

    @PostMapping("/{id}/refusal")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<ApprovalView> refuseApproval(
            Actor actor,
            @PathVariable UUID id,
            ExpectedVersion seen,
            @Valid @RequestBody ReasonForm form,
            Locale locale) {
        decide.refuse(actor, id, seen, form.reason().strip(), time.now());
        return answer(show.of(actor, id, locale));
    }

    @PostMapping("/{id}/return")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<ApprovalView> returnApproval(
            Actor actor,
            @PathVariable UUID id,
            ExpectedVersion seen,
            @Valid @RequestBody ReasonForm form,
            Locale locale) {
        decide.giveBack(actor, id, seen, form.reason().strip(), time.now());
        return answer(show.of(actor, id, locale));
    }

    @PostMapping("/{id}/signers")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<ApprovalView> addApprovalSigner(
            Actor actor,
            @PathVariable UUID id,
            ExpectedVersion seen,
            @Valid @RequestBody SignerForm form,
            Locale locale) {
        move.addSigner(actor, id, seen, form, time.now());
        return answer(show.of(actor, id, locale));
    }

    @PostMapping("/{id}/transfer")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<ApprovalView> handOnApproval(
            Actor actor,
            @PathVariable UUID id,
            ExpectedVersion seen,
            @Valid @RequestBody TransferForm form,
            Locale locale) {
        move.handOn(actor, id, seen, form, time.now());
        return answer(show.of(actor, id, locale));
    }

    @PostMapping("/{id}/withdrawal")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<ApprovalView> withdrawApproval(Actor actor, @PathVariable UUID id, Locale locale) {
        move.withdraw(actor, id, time.now());
        return answer(show.of(actor, id, locale));
    }

    @PostMapping("/{id}/submission")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<ApprovalView> sendApprovalAgain(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody OpinionForm form, Locale locale) {
        submit.again(actor, id, form.words(), time.now());
        return answer(show.of(actor, id, locale));
    }

    private static ResponseEntity<ApprovalView> answer(ApprovalView view) {
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }
}
