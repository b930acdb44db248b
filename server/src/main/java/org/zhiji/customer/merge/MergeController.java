package org.zhiji.customer.merge;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.customer.merge.CompareCustomers.Comparison;
import org.zhiji.customer.merge.DuplicatePairs.DuplicatePair;
import org.zhiji.customer.merge.DuplicatePairs.State;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Page;

@RestController
class MergeController {

    private final DuplicatePairs pairs;
    private final ScanForDuplicates.Now scan;
    private final CompareCustomers compare;
    private final MergeCustomers merge;
    private final UndoMerge undo;
    private final Time time;

    MergeController(
            DuplicatePairs pairs,
            ScanForDuplicates.Now scan,
            CompareCustomers compare,
            MergeCustomers merge,
            UndoMerge undo,
            Time time) {
        this.pairs = pairs;
        this.scan = scan;
        this.compare = compare;
        this.merge = merge;
        this.undo = undo;
        this.time = time;
    }

    @GetMapping("/api/duplicate-pairs")
    @Requires(Right.CUSTOMER_MERGE)
    Page<DuplicatePair> listDuplicatePairs(
            Actor actor,
            @RequestParam(defaultValue = "OPEN") State state,
            @RequestParam(required = false) @Nullable Instant enteredFrom,
            @RequestParam(required = false) @Nullable Instant enteredUntil,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return pairs.page(actor, state, new DuplicatePairs.Entered(enteredFrom, enteredUntil), after, size);
    }

    /** They are two customers. */
    @PutMapping("/api/duplicate-pairs/{id}/dismissal")
    @Requires(Right.CUSTOMER_MERGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismissDuplicatePair(Actor actor, @PathVariable UUID id) {
        pairs.decide(actor, id, State.DISMISSED, time.now());
    }

    /** They may be one after all. */
    @DeleteMapping("/api/duplicate-pairs/{id}/dismissal")
    @Requires(Right.CUSTOMER_MERGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopenDuplicatePair(Actor actor, @PathVariable UUID id) {
        pairs.decide(actor, id, State.OPEN, time.now());
    }

    /** Looks through all customers; the page is told when it is done. */
    @PostMapping("/api/duplicate-scans")
    @Requires(Right.CUSTOMER_MERGE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void scanForDuplicates() {
        scan.start(time.now());
    }

    @GetMapping("/api/customers/{id}/comparison/{other}")
    @Requires(Right.CUSTOMER_MERGE)
    Comparison compareCustomers(Actor actor, @PathVariable UUID id, @PathVariable UUID other) {
        return compare.of(actor, id, other);
    }

    @PostMapping("/api/customers/{id}/merges")
    @Requires(Right.CUSTOMER_MERGE)
    @ResponseStatus(HttpStatus.CREATED)
    MergeView mergeCustomers(Actor actor, @PathVariable UUID id, @Valid @RequestBody MergeForm form) {
        return new MergeView(merge.run(actor, id, form, time.now()), id, UndoMerge.POSSIBLE_FOR.toDays());
    }

    /** Taken apart again. */
    @PostMapping("/api/customer-merges/{id}/cancellation")
    @Requires(Right.CUSTOMER_MERGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undoMerge(Actor actor, @PathVariable UUID id) {
        undo.run(actor, id, time.now());
    }

    /** @param undoableDays for how long it can be taken apart again */
    record MergeView(UUID id, UUID customerId, long undoableDays) {}
}
