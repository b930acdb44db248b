package org.zhiji.service;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
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
@RequestMapping("/api/work-orders")
class WorkOrderController {

    private final WorkOrderQueries queries;
    private final KeepWorkOrders keep;
    private final VerifyData verifyData;
    private final RecordHistory history;
    private final RestoreRecord restoreRecord;
    private final WhatHangs whatHangs;
    private final Time time;

    WorkOrderController(
            WorkOrderQueries queries,
            KeepWorkOrders keep,
            VerifyData verifyData,
            RecordHistory history,
            RestoreRecord restoreRecord,
            WhatHangs whatHangs,
            Time time) {
        this.queries = queries;
        this.keep = keep;
        this.verifyData = verifyData;
        this.history = history;
        this.restoreRecord = restoreRecord;
        this.whatHangs = whatHangs;
        this.time = time;
    }

    @GetMapping
    @Requires(Right.WORK_ORDER_VIEW)
    Page<WorkOrderRow> listWorkOrders(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID vehicle,
            @RequestParam(required = false) @Nullable UUID customer,
            @RequestParam(required = false) @Nullable String advisor,
            @RequestParam(required = false) @Nullable OrderStatus status,
            @RequestParam(required = false) @Nullable RepairType repairType,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(defaultValue = "false") boolean awaitingConsent,
            @RequestParam(defaultValue = "DELIVERED") WorkOrderQueries.Sort sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        var filter =
                new WorkOrderFilter(q, vehicle, customer, advisor, status, repairType, from, until, awaitingConsent);
        return queries.list(actor, filter, sort, after, size);
    }

    @PostMapping
    @Requires(Right.WORK_ORDER_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<WorkOrderView> createWorkOrder(Actor actor, @Valid @RequestBody WorkOrderForm form) {
        var id = keep.create(actor, form, time.now());
        var view = view(actor, id);
        return ResponseEntity.created(URI.create("/api/work-orders/" + id))
                .eTag(ExpectedVersion.tag(view.order().version()))
                .body(view);
    }

    @GetMapping("/{id}")
    @Requires(Right.WORK_ORDER_VIEW)
    ResponseEntity<WorkOrderView> getWorkOrder(Actor actor, @PathVariable UUID id) {
        return answer(actor, id);
    }

    @PutMapping("/{id}")
    @Requires(Right.WORK_ORDER_EDIT)
    ResponseEntity<WorkOrderView> changeWorkOrder(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody WorkOrderForm form) {
        keep.change(actor, id, form, version, time.now());
        return answer(actor, id);
    }

    /** The car is handed over; not without the answer whether we may call. */
    @PostMapping("/{id}/delivery")
    @Requires(Right.WORK_ORDER_EDIT)
    ResponseEntity<WorkOrderView> deliverWorkOrder(
            Actor actor,
            @PathVariable UUID id,
            ExpectedVersion version,
            @Valid @RequestBody WorkOrderForm.DeliveryForm form) {
        keep.deliver(actor, id, form, version, time.now());
        return answer(actor, id);
    }

    /** The answer to a question that was not asked when the car left. */
    @PostMapping("/{id}/follow-up-consent")
    @Requires(Right.CONSENT_RECORD)
    ResponseEntity<WorkOrderView> answerFollowUpConsent(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody WorkOrderForm.FollowUpForm form) {
        keep.answerConsent(actor, id, form, time.now());
        return answer(actor, id);
    }

    /** At reception the customer's data were gone through with the customer. */
    @PostMapping("/{id}/data-verification")
    @Requires(Right.WORK_ORDER_EDIT)
    ResponseEntity<WorkOrderView> verifyCustomerData(Actor actor, @PathVariable UUID id) {
        verifyData.run(actor, id, time.now());
        return answer(actor, id);
    }

    @PostMapping("/{id}/cancellation")
    @Requires(Right.WORK_ORDER_EDIT)
    ResponseEntity<WorkOrderView> cancelWorkOrder(Actor actor, @PathVariable UUID id, ExpectedVersion version) {
        keep.cancel(actor, id, version, time.now());
        return answer(actor, id);
    }

    @DeleteMapping("/{id}/cancellation")
    @Requires(Right.WORK_ORDER_EDIT)
    ResponseEntity<WorkOrderView> reinstateWorkOrder(Actor actor, @PathVariable UUID id) {
        keep.reinstate(actor, id, time.now());
        return answer(actor, id);
    }

    @DeleteMapping("/{id}")
    @Requires(Right.CUSTOMER_DELETE)
    ResponseEntity<Void> deleteWorkOrder(Actor actor, @PathVariable UUID id, ExpectedVersion version) {
        keep.delete(actor, id, version, time.now());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/restoration")
    @Requires(Right.CUSTOMER_DELETE)
    ResponseEntity<WorkOrderView> restoreWorkOrder(Actor actor, @PathVariable UUID id) {
        keep.restore(actor, id, time.now());
        return answer(actor, id);
    }

    @GetMapping("/{id}/history")
    @Requires(Right.WORK_ORDER_VIEW)
    Page<HistoryEntry> listWorkOrderHistory(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        view(actor, id);
        return history.of(actor, WorkOrderBin.WORK_ORDERS.subject(), id, after, size);
    }

    /** As it stood at the end of a day; today, if nothing is given. */
    @GetMapping("/{id}/as-of")
    @Requires(Right.WORK_ORDER_VIEW)
    AsOfView getWorkOrderAsOf(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate day) {
        view(actor, id);
        return history.asOf(actor, WorkOrderBin.WORK_ORDERS.subject(), id, day == null ? time.today() : day);
    }

    /** Before deleting: what goes with it. */
    @GetMapping("/{id}/dependents")
    @Requires(Right.WORK_ORDER_VIEW)
    WhatHangs.HangingView showWorkOrderDependents(Actor actor, @PathVariable UUID id) {
        view(actor, id);
        return whatHangs.on(WorkOrderBin.WORK_ORDERS.subject(), id);
    }

    @PostMapping("/{id}/history/{entryId}/restoration")
    @Requires(Right.WORK_ORDER_EDIT)
    ResponseEntity<WorkOrderView> restoreWorkOrderState(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID entryId,
            ExpectedVersion version,
            @Valid @RequestBody RestorationForm form) {
        view(actor, id);
        restoreRecord.run(actor, WorkOrderBin.WORK_ORDERS.subject(), id, entryId, form, version, time.now());
        return answer(actor, id);
    }

    private ResponseEntity<WorkOrderView> answer(Actor actor, UUID id) {
        var view = view(actor, id);
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.tag(view.order().version()))
                .body(view);
    }

    private WorkOrderView view(Actor actor, UUID id) {
        return queries.find(actor, id).orElseThrow(() -> Problem.notFound("work-order"));
    }
}
