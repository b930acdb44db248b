package org.zhiji.asset;

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
@RequestMapping("/api/vehicles")
class VehicleController {

    private final VehicleQueries queries;
    private final KeepVehicles keep;
    private final RecordHistory history;
    private final RestoreRecord restoreRecord;
    private final WhatHangs whatHangs;
    private final Time time;

    VehicleController(
            VehicleQueries queries,
            KeepVehicles keep,
            RecordHistory history,
            RestoreRecord restoreRecord,
            WhatHangs whatHangs,
            Time time) {
        this.queries = queries;
        this.keep = keep;
        this.history = history;
        this.restoreRecord = restoreRecord;
        this.whatHangs = whatHangs;
        this.time = time;
    }

    @GetMapping
    @Requires(Right.CUSTOMER_VIEW)
    Page<VehicleRow> listVehicles(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID customer,
            @RequestParam(required = false) @Nullable VehicleStatus status,
            @RequestParam(defaultValue = "CHANGED") VehicleQueries.Sort sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return queries.list(actor, q, customer, status, sort, after, size);
    }

    @PostMapping
    @Requires({Right.CUSTOMER_EDIT, Right.WORK_ORDER_EDIT})
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<VehicleView> createVehicle(Actor actor, @Valid @RequestBody VehicleForm form) {
        var id = keep.create(actor, form, time.now());
        var view = view(actor, id);
        return ResponseEntity.created(URI.create("/api/vehicles/" + id))
                .eTag(ExpectedVersion.tag(view.version()))
                .body(view);
    }

    @GetMapping("/{id}")
    @Requires(Right.CUSTOMER_VIEW)
    ResponseEntity<VehicleView> getVehicle(Actor actor, @PathVariable UUID id) {
        return answer(actor, id);
    }

    @PutMapping("/{id}")
    @Requires(Right.CUSTOMER_EDIT)
    ResponseEntity<VehicleView> changeVehicle(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody VehicleForm form) {
        keep.change(actor, id, form, version, time.now());
        return answer(actor, id);
    }

    @DeleteMapping("/{id}")
    @Requires(Right.CUSTOMER_DELETE)
    ResponseEntity<Void> deleteVehicle(Actor actor, @PathVariable UUID id, ExpectedVersion version) {
        keep.delete(actor, id, version, time.now());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/restoration")
    @Requires(Right.CUSTOMER_DELETE)
    ResponseEntity<VehicleView> restoreVehicle(Actor actor, @PathVariable UUID id) {
        keep.restore(actor, id, time.now());
        return answer(actor, id);
    }

    @GetMapping("/{id}/history")
    @Requires(Right.CUSTOMER_VIEW)
    Page<HistoryEntry> listVehicleHistory(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        view(actor, id);
        return history.of(actor, VehicleBin.VEHICLES.subject(), id, after, size);
    }

    /** As it stood at the end of a day; today, if nothing is given. */
    @GetMapping("/{id}/as-of")
    @Requires(Right.CUSTOMER_VIEW)
    AsOfView getVehicleAsOf(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate day) {
        view(actor, id);
        return history.asOf(actor, VehicleBin.VEHICLES.subject(), id, day == null ? time.today() : day);
    }

    /** Before deleting: what goes with it. */
    @GetMapping("/{id}/dependents")
    @Requires(Right.CUSTOMER_VIEW)
    WhatHangs.HangingView showVehicleDependents(Actor actor, @PathVariable UUID id) {
        view(actor, id);
        return whatHangs.on(VehicleBin.VEHICLES.subject(), id);
    }

    @PostMapping("/{id}/history/{entryId}/restoration")
    @Requires(Right.CUSTOMER_EDIT)
    ResponseEntity<VehicleView> restoreVehicleState(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID entryId,
            ExpectedVersion version,
            @Valid @RequestBody RestorationForm form) {
        view(actor, id);
        restoreRecord.run(actor, VehicleBin.VEHICLES.subject(), id, entryId, form, version, time.now());
        return answer(actor, id);
    }

    private ResponseEntity<VehicleView> answer(Actor actor, UUID id) {
        var view = view(actor, id);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }

    private VehicleView view(Actor actor, UUID id) {
        return queries.find(actor, id).orElseThrow(() -> Problem.notFound("vehicle"));
    }
}
