package org.zhiji.customer.known;

import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.UpdatableRecord;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.customer.Customers;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;

/** Needs, matters, life events and family of a customer; every change answers with all of it. */
@RestController
@RequestMapping("/api/customers/{customerId}")
class KnownController {

    private final KnownOfCustomer known;
    private final KnownTables tables;
    private final KnownReading reading;
    private final KeepKnown keep;
    private final Customers customers;
    private final BriefCaller briefCaller;
    private final Time time;

    KnownController(
            KnownOfCustomer known,
            KnownTables tables,
            KnownReading reading,
            KeepKnown keep,
            Customers customers,
            BriefCaller briefCaller,
            Time time) {
        this.known = known;
        this.tables = tables;
        this.reading = reading;
        this.keep = keep;
        this.customers = customers;
        this.briefCaller = briefCaller;
        this.time = time;
    }

    @GetMapping("/known")
    @Requires(Right.CUSTOMER_VIEW)
    KnownView showKnown(Actor actor, @PathVariable UUID customerId) {
        return known.of(customers.get(actor, customerId).id());
    }

    /** For whoever is about to speak with the customer. */
    @GetMapping("/briefing")
    @Requires(Right.CUSTOMER_VIEW)
    BriefingView showBriefing(Actor actor, @PathVariable UUID customerId) {
        return briefCaller.about(actor, customerId);
    }

    @PostMapping("/needs")
    @Requires(Right.CUSTOMER_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    KnownView addNeed(Actor actor, @PathVariable UUID customerId, @Valid @RequestBody KnownForms.NeedForm form) {
        var now = time.now();
        return added(actor, customerId, tables.needs(), reading.need(form, today(now)), now);
    }

    @PutMapping("/needs/{id}")
    @Requires(Right.CUSTOMER_EDIT)
    KnownView changeNeed(
            Actor actor,
            @PathVariable UUID customerId,
            @PathVariable UUID id,
            ExpectedVersion version,
            @Valid @RequestBody KnownForms.NeedForm form) {
        var now = time.now();
        return changed(actor, customerId, id, tables.needs(), reading.need(form, today(now)), version, now);
    }

    @PostMapping("/matters")
    @Requires(Right.CUSTOMER_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    KnownView addMatter(Actor actor, @PathVariable UUID customerId, @Valid @RequestBody KnownForms.MatterForm form) {
        var now = time.now();
        return added(actor, customerId, tables.matters(), reading.matter(form, today(now)), now);
    }

    @PutMapping("/matters/{id}")
    @Requires(Right.CUSTOMER_EDIT)
    KnownView changeMatter(
            Actor actor,
            @PathVariable UUID customerId,
            @PathVariable UUID id,
            ExpectedVersion version,
            @Valid @RequestBody KnownForms.MatterForm form) {
        var now = time.now();
        return changed(actor, customerId, id, tables.matters(), reading.matter(form, today(now)), version, now);
    }

    @PostMapping("/life-events")
    @Requires(Right.CUSTOMER_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    KnownView addLifeEvent(
            Actor actor, @PathVariable UUID customerId, @Valid @RequestBody KnownForms.LifeEventForm form) {
        return added(actor, customerId, tables.lifeEvents(), reading.lifeEvent(form), time.now());
    }

    @PutMapping("/life-events/{id}")
    @Requires(Right.CUSTOMER_EDIT)
    KnownView changeLifeEvent(
            Actor actor,
            @PathVariable UUID customerId,
            @PathVariable UUID id,
            ExpectedVersion version,
            @Valid @RequestBody KnownForms.LifeEventForm form) {
        return changed(actor, customerId, id, tables.lifeEvents(), reading.lifeEvent(form), version, time.now());
    }

    @PostMapping("/family")
    @Requires(Right.CUSTOMER_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    KnownView addFamilyMember(
            Actor actor, @PathVariable UUID customerId, @Valid @RequestBody KnownForms.FamilyMemberForm form) {
        var now = time.now();
        return added(actor, customerId, tables.family(), reading.familyMember(form, today(now)), now);
    }

    @PutMapping("/family/{id}")
    @Requires(Right.CUSTOMER_EDIT)
    KnownView changeFamilyMember(
            Actor actor,
            @PathVariable UUID customerId,
            @PathVariable UUID id,
            ExpectedVersion version,
            @Valid @RequestBody KnownForms.FamilyMemberForm form) {
        var now = time.now();
        return changed(actor, customerId, id, tables.family(), reading.familyMember(form, today(now)), version, now);
    }

    /** @param kind {@code needs}, {@code matters}, {@code life-events} or {@code family} */
    @DeleteMapping("/known/{kind}/{id}")
    @Requires(Right.CUSTOMER_EDIT)
    ResponseEntity<Void> discardKnown(
            Actor actor,
            @PathVariable UUID customerId,
            @PathVariable String kind,
            @PathVariable UUID id,
            ExpectedVersion version) {
        keep.discard(actor, customerId, id, table(kind), version, time.now());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/known/{kind}/{id}/restoration")
    @Requires(Right.CUSTOMER_EDIT)
    KnownView restoreKnown(
            Actor actor, @PathVariable UUID customerId, @PathVariable String kind, @PathVariable UUID id) {
        keep.bringBack(actor, customerId, id, table(kind), time.now());
        return known.of(customerId);
    }

    private KnownTable<?> table(String kind) {
        return tables.named(kind).orElseThrow(() -> Problem.notFound("record"));
    }

    private <R extends UpdatableRecord<R>> KnownView added(
            Actor actor, UUID customer, KnownTable<R> table, Consumer<R> fill, Instant now) {
        keep.add(actor, customer, table, fill, now);
        return known.of(customer);
    }

    private <R extends UpdatableRecord<R>> KnownView changed(
            Actor actor,
            UUID customer,
            UUID id,
            KnownTable<R> table,
            Consumer<R> fill,
            ExpectedVersion version,
            Instant now) {
        keep.change(actor, customer, id, table, fill, version, now);
        return known.of(customer);
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, time.zone());
    }
}
