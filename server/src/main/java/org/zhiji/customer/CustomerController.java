package org.zhiji.customer;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.AsOfView;
import org.zhiji.identity.HistoryEntry;
import org.zhiji.identity.RecordHistory;
import org.zhiji.identity.Requires;
import org.zhiji.identity.RestorationForm;
import org.zhiji.identity.RestoreRecord;
import org.zhiji.identity.Right;
import org.zhiji.identity.WhatHangs;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.platform.web.Page;

@RestController
@RequestMapping("/api/customers")
class CustomerController {

    private final CustomerQueries queries;
    private final KeepCustomers keep;
    private final Overview overview;
    private final Timeline timeline;
    private final RecordHistory history;
    private final RestoreRecord restoreRecord;
    private final WhatHangs whatHangs;
    private final Time time;

    CustomerController(
            CustomerQueries queries,
            KeepCustomers keep,
            Overview overview,
            Timeline timeline,
            RecordHistory history,
            RestoreRecord restoreRecord,
            WhatHangs whatHangs,
            Time time) {
        this.queries = queries;
        this.keep = keep;
        this.overview = overview;
        this.timeline = timeline;
        this.history = history;
        this.restoreRecord = restoreRecord;
        this.whatHangs = whatHangs;
        this.time = time;
    }

    @GetMapping
    @Requires(Right.CUSTOMER_VIEW)
    Page<CustomerRow> listCustomers(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Nullable CustomerType type,
            @RequestParam(required = false) @Nullable LifecycleStage stage,
            @RequestParam(required = false) @Nullable String consent,
            @RequestParam(defaultValue = "false") boolean deleted,
            @RequestParam(defaultValue = "CHANGED") CustomerQueries.Sort sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        var filter = new CustomerFilter(q, owner, department, type, stage, consent, deleted);
        return queries.list(actor, filter, sort, after, size);
    }

    @PostMapping
    @Requires(Right.CUSTOMER_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CustomerView> createCustomer(Actor actor, @Valid @RequestBody CustomerForm form) {
        var id = keep.create(actor, form, time.now());
        var view = view(actor, id);
        return ResponseEntity.created(URI.create("/api/customers/" + id))
                .eTag(ExpectedVersion.tag(view.version()))
                .body(view);
    }

    /** Before somebody is entered: who may be the same. */
    @PostMapping("/duplicate-check")
    @Requires(Right.CUSTOMER_EDIT)
    List<CheckDuplicates.PossibleDuplicate> checkForDuplicates(Actor actor, @Valid @RequestBody CustomerForm form) {
        return keep.duplicates(actor, form, time.now());
    }

    @GetMapping("/{id}")
    @Requires(Right.CUSTOMER_VIEW)
    ResponseEntity<CustomerView> getCustomer(Actor actor, @PathVariable UUID id) {
        var view = view(actor, id);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }

    @PutMapping("/{id}")
    @Requires(Right.CUSTOMER_EDIT)
    ResponseEntity<CustomerView> changeCustomer(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody CustomerForm form) {
        keep.change(actor, id, form, version, time.now());
        var view = view(actor, id);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }

    @DeleteMapping("/{id}")
    @Requires(Right.CUSTOMER_DELETE)
    ResponseEntity<Void> deleteCustomer(Actor actor, @PathVariable UUID id, ExpectedVersion version) {
        keep.delete(actor, id, version, time.now());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/restoration")
    @Requires(Right.CUSTOMER_DELETE)
    ResponseEntity<CustomerView> restoreCustomer(Actor actor, @PathVariable UUID id) {
        keep.restore(actor, id, time.now());
        var view = view(actor, id);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }

    @GetMapping("/{id}/overview")
    @Requires(Right.CUSTOMER_VIEW)
    ResponseEntity<OverviewView> getCustomerOverview(Actor actor, @PathVariable UUID id) {
        var view = overview.of(actor, id, time.now()).orElseThrow(() -> Problem.notFound("customer"));
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.tag(view.customer().version()))
                .body(view);
    }

    @GetMapping("/{id}/timeline")
    @Requires(Right.CUSTOMER_VIEW)
    Page<TimelineEntry> listCustomerTimeline(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String kinds,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        queries.requireVisible(actor, id);
        var wanted = kinds == null || kinds.isBlank() ? List.<String>of() : Arrays.asList(kinds.split(","));
        return timeline.of(actor, id, wanted, after, size);
    }

    @GetMapping("/{id}/history")
    @Requires(Right.CUSTOMER_VIEW)
    Page<HistoryEntry> listCustomerHistory(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        queries.requireVisible(actor, id);
        return history.of(actor, CustomerBin.CUSTOMERS.subject(), id, after, size);
    }

    /** As it stood at the end of a day; today, if nothing is given. */
    @GetMapping("/{id}/as-of")
    @Requires(Right.CUSTOMER_VIEW)
    AsOfView getCustomerAsOf(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate day) {
        queries.requireVisible(actor, id);
        return history.asOf(actor, CustomerBin.CUSTOMERS.subject(), id, day == null ? time.today() : day);
    }

    /** Before deleting: what goes with it. */
    @GetMapping("/{id}/dependents")
    @Requires(Right.CUSTOMER_VIEW)
    WhatHangs.HangingView showCustomerDependents(Actor actor, @PathVariable UUID id) {
        queries.requireVisible(actor, id);
        return whatHangs.on(CustomerBin.CUSTOMERS.subject(), id);
    }

    @PostMapping("/{id}/history/{entryId}/restoration")
    @Requires(Right.CUSTOMER_EDIT)
    ResponseEntity<CustomerView> restoreCustomerState(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID entryId,
            ExpectedVersion version,
            @Valid @RequestBody RestorationForm form) {
        queries.requireVisible(actor, id);
        restoreRecord.run(actor, CustomerBin.CUSTOMERS.subject(), id, entryId, form, version, time.now());
        return getCustomer(actor, id);
    }

    private CustomerView view(Actor actor, UUID id) {
        return queries.find(actor, id, time.now()).orElseThrow(() -> Problem.notFound("customer"));
    }
}
