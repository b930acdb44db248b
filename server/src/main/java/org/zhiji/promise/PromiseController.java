package org.zhiji.promise;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.customer.Customers;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.promise.PromiseForms.PromiseForm;
import org.zhiji.promise.PromiseForms.PromiseKeptForm;
import org.zhiji.promise.PromiseForms.PromiseMoveForm;
import org.zhiji.promise.PromiseForms.PromiseNoteForm;
import org.zhiji.promise.PromiseForms.PromiseReasonForm;
import org.zhiji.promise.PromiseForms.PromiseWordsForm;
import org.zhiji.worktime.WorkCalendars;

/** What was promised to customers. */
@RestController
@RequestMapping("/api")
class PromiseController {

    private static final int LONGEST_PERIOD_DAYS = 800;
    private static final int EARLIEST_YEAR = 1990;
    private static final int LATEST_YEAR = 2200;

    private final KeepPromises keep;
    private final PromiseQueries queries;
    private final Customers customers;
    private final WorkCalendars calendars;
    private final Time time;

    PromiseController(
            KeepPromises keep, PromiseQueries queries, Customers customers, WorkCalendars calendars, Time time) {
        this.keep = keep;
        this.queries = queries;
        this.customers = customers;
        this.calendars = calendars;
        this.time = time;
    }

    /** What sounds like a promise in a note that is being typed; nothing is kept of it. */
    @PostMapping("/promise-proposals")
    @Requires(Right.RELATIONSHIP_EDIT)
    List<PromiseInText.PromiseProposal> proposePromises(Actor actor, @Valid @RequestBody PromiseNoteForm form) {
        return PromiseInText.in(
                form.text(), LocalDateTime.ofInstant(time.now(), time.zone()), calendars.of(actor.departmentId()));
    }

    @PostMapping("/promises")
    @Requires(Right.RELATIONSHIP_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PromiseView> givePromise(Actor actor, @Valid @RequestBody PromiseForm form) {
        var now = time.now();
        var view = queries.get(actor, keep.give(actor, form, now), now);
        return ResponseEntity.created(URI.create("/api/promises/" + view.id()))
                .eTag(ExpectedVersion.tag(view.version()))
                .body(view);
    }

    @GetMapping("/promises/{id}")
    @Requires(Right.RELATIONSHIP_VIEW)
    ResponseEntity<PromiseView> getPromise(Actor actor, @PathVariable UUID id) {
        return answer(actor, id);
    }

    @PutMapping("/promises/{id}")
    @Requires(Right.RELATIONSHIP_EDIT)
    ResponseEntity<PromiseView> changePromise(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody PromiseWordsForm form) {
        keep.word(actor, id, form, version, time.now());
        return answer(actor, id);
    }

    @PostMapping("/promises/{id}/moves")
    @Requires(Right.RELATIONSHIP_EDIT)
    ResponseEntity<PromiseView> movePromise(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody PromiseMoveForm form) {
        keep.move(actor, id, form, version, time.now());
        return answer(actor, id);
    }

    /** Kept; of one that was broken: made good. */
    @PostMapping("/promises/{id}/fulfilment")
    @Requires(Right.RELATIONSHIP_EDIT)
    ResponseEntity<PromiseView> keepPromise(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody PromiseKeptForm form) {
        keep.keep(actor, id, form.outcome(), version, time.now());
        return answer(actor, id);
    }

    @PostMapping("/promises/{id}/failure")
    @Requires(Right.RELATIONSHIP_EDIT)
    ResponseEntity<PromiseView> breakPromise(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody PromiseReasonForm form) {
        keep.fail(actor, id, form.reason(), version, time.now());
        return answer(actor, id);
    }

    @PostMapping("/promises/{id}/withdrawal")
    @Requires(Right.RELATIONSHIP_EDIT)
    ResponseEntity<PromiseView> withdrawPromise(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody PromiseReasonForm form) {
        keep.withdraw(actor, id, form.reason(), version, time.now());
        return answer(actor, id);
    }

    @GetMapping("/customers/{customerId}/promises")
    @Requires(Right.RELATIONSHIP_VIEW)
    List<PromiseView> listPromisesOfCustomer(Actor actor, @PathVariable UUID customerId) {
        return queries.ofCustomer(actor, customers.get(actor, customerId).id(), time.now());
    }

    /** What is still owed, by oneself or also by those one leads. */
    @GetMapping("/owed-promises")
    @Requires(Right.RELATIONSHIP_VIEW)
    List<PromiseView> listOwedPromises(Actor actor, @RequestParam(defaultValue = "false") boolean team) {
        return queries.owed(actor, team, time.now());
    }

    /** Who keeps how many of the promises that were due in a period. */
    @GetMapping("/promise-rates")
    @Requires(Right.RELATIONSHIP_VIEW)
    List<PromiseQueries.PromiseRateRow> listPromiseRates(
            Actor actor, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        if (to.isBefore(from)
                || from.getYear() < EARLIEST_YEAR
                || to.getYear() > LATEST_YEAR
                || ChronoUnit.DAYS.between(from, to) > LONGEST_PERIOD_DAYS) {
            throw Problem.invalid(FieldError.of("to", "promise.invalid.period"));
        }
        return queries.rates(actor, from, to);
    }

    private ResponseEntity<PromiseView> answer(Actor actor, UUID id) {
        var view = queries.get(actor, id, time.now());
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }
}
