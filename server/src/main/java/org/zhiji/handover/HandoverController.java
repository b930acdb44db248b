package org.zhiji.handover;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.handover.HandoverQueries.Box;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.identity.WorkInHand;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.platform.web.Page;

/** Anybody may have to hand over or to take over; whose work it may be, {@link HandoverAccess} says. */
@RestController
@RequestMapping("/api")
class HandoverController {

    private final HandoverQueries queries;
    private final ProposeHandover propose;
    private final DecideHandover decide;
    private final GiveBack giveBack;
    private final Time time;

    HandoverController(
            HandoverQueries queries, ProposeHandover propose, DecideHandover decide, GiveBack giveBack, Time time) {
        this.queries = queries;
        this.propose = propose;
        this.decide = decide;
        this.giveBack = giveBack;
        this.time = time;
    }

    @GetMapping("/work-in-hand/{employeeId}")
    @Requires(Right.SIGNED_IN)
    WorkInHandView getWorkInHand(Actor actor, @PathVariable UUID employeeId) {
        return queries.inHand(actor, employeeId);
    }

    @GetMapping("/work-in-hand/{employeeId}/{kind}")
    @Requires(Right.SIGNED_IN)
    Page<WorkInHand.Piece> listWorkInHand(
            Actor actor,
            @PathVariable UUID employeeId,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return queries.pieces(actor, employeeId, kind, after, Page.size(size));
    }

    @GetMapping("/handovers")
    @Requires(Right.SIGNED_IN)
    Page<HandoverView> listHandovers(
            Actor actor,
            @RequestParam(defaultValue = "ALL") Box box,
            @RequestParam(required = false) @Nullable HandoverStatus status,
            @RequestParam(required = false) @Nullable UUID from,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return queries.page(actor, box, status, from, after, Page.size(size));
    }

    @PostMapping("/handovers")
    @Requires(Right.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    List<HandoverView> proposeHandover(Actor actor, @Valid @RequestBody HandoverForm form) {
        return propose.run(actor, form, time.now()).stream()
                .map(id -> queries.get(actor, id))
                .toList();
    }

    @GetMapping("/handovers/{id}")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<HandoverView> getHandover(Actor actor, @PathVariable UUID id) {
        return answer(actor, id);
    }

    @PostMapping("/handovers/{id}/confirmation")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<HandoverView> confirmHandover(Actor actor, @PathVariable UUID id, ExpectedVersion version) {
        decide.confirm(actor, id, version, time.now());
        return answer(actor, id);
    }

    @PostMapping("/handovers/{id}/refusal")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<HandoverView> declineHandover(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody HandoverDecline form) {
        decide.decline(actor, id, form.reason(), version, time.now());
        return answer(actor, id);
    }

    @PostMapping("/handovers/{id}/withdrawal")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<HandoverView> withdrawHandover(Actor actor, @PathVariable UUID id, ExpectedVersion version) {
        decide.withdraw(actor, id, version, time.now());
        return answer(actor, id);
    }

    /** Whoever was away is back: what the stand-in still has goes back. */
    @PostMapping("/handovers/{id}/return")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<HandoverView> giveBackHandover(Actor actor, @PathVariable UUID id, ExpectedVersion version) {
        giveBack.run(actor, id, version, time.now());
        return answer(actor, id);
    }

    private ResponseEntity<HandoverView> answer(Actor actor, UUID id) {
        var view = queries.get(actor, id);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }
}
