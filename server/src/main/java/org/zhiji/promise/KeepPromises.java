package org.zhiji.promise;

import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.PROMISE;
import static zhiji.sql.tenant.Tables.PROMISE_MOVE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.Customers;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Right;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.Ids;
import org.zhiji.platform.Typed;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.promise.PromiseForms.PromiseForm;
import org.zhiji.promise.PromiseForms.PromiseMoveForm;
import org.zhiji.promise.PromiseForms.PromiseWordsForm;
import zhiji.sql.tenant.tables.records.PromiseRecord;

/** A promise is given, corrected, moved with the customer's consent, kept or broken. The moment it is due is a stored job. */
@Service
class KeepPromises {

    private static final int FURTHEST_YEARS = 3;

    private final DSLContext db;
    private final Customers customers;
    private final Employees employees;
    private final PromiseFallsDue falls;
    private final BreakPromise breaks;
    private final Notices notices;
    private final AuditLog audit;
    private final Time time;

    KeepPromises(
            DSLContext db,
            Customers customers,
            Employees employees,
            PromiseFallsDue falls,
            BreakPromise breaks,
            Notices notices,
            AuditLog audit,
            Time time) {
        this.db = db;
        this.customers = customers;
        this.employees = employees;
        this.falls = falls;
        this.breaks = breaks;
        this.notices = notices;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    public UUID give(Actor actor, PromiseForm form, Instant now) {
        var customer = customers.get(actor, form.customerId());
        var promise = new PromiseRecord();
        promise.setId(Ids.next());
        promise.setCustomerId(customer.id());
        promise.setContactPersonId(personOf(customer.id(), form.contactPersonId()));
        promise.setOwnerId(owner(form.ownerId() == null ? actor.id() : form.ownerId()));
        promise.setGivenById(actor.employeeId());
        promise.setGivenAt(now);
        promise.setExpectation(Typed.orNull(form.expectation()));
        promise.setText(form.text().strip());
        due(promise, form.dueOn(), form.dueTime(), now);
        promise.setStatus(PromiseStatus.OPEN.name());
        promise.setSourceType(Typed.orNull(form.sourceType()));
        promise.setSourceId(form.sourceId());
        promise.setVersion(0);
        promise.setCreatedAt(now);
        promise.setUpdatedAt(now);
        promise.setUpdatedBy(actor.employeeId());
        db.executeInsert(promise);
        falls.at(promise.getId(), promise.getDueAt());
        audit.record(actor.id(), PromiseAccess.SUBJECT, promise.getId(), AuditAction.CREATED, null, told(promise));
        tellOwner(actor, promise, customer.name(), now);
        return promise.getId();
    }

    @Transactional
    public void word(Actor actor, UUID id, PromiseWordsForm form, ExpectedVersion expected, Instant now) {
        var promise = open(actor, id, expected);
        var before = told(promise);
        var owner = promise.getOwnerId();
        promise.setContactPersonId(personOf(promise.getCustomerId(), form.contactPersonId()));
        promise.setExpectation(Typed.orNull(form.expectation()));
        promise.setText(form.text().strip());
        if (!owner.equals(form.ownerId())) {
            promise.setOwnerId(owner(form.ownerId()));
        }
        save(actor, promise, before, now);
        if (!owner.equals(form.ownerId())) {
            tellOwner(actor, promise, nameOf(promise.getCustomerId()), now);
        }
    }

    /** A broken one cannot be moved: what counts is what was said first. */
    @Transactional
    public void move(Actor actor, UUID id, PromiseMoveForm form, ExpectedVersion expected, Instant now) {
        var promise = open(actor, id, expected);
        var before = told(promise);
        var move = db.newRecord(PROMISE_MOVE);
        move.setId(Ids.next());
        move.setPromiseId(id);
        move.setFromOn(promise.getDueOn());
        move.setFromTime(promise.getDueTime());
        move.setToOn(form.dueOn());
        move.setToTime(form.dueTime());
        move.setAgreed(form.agreed().strip());
        move.setAt(now);
        move.setById(actor.employeeId());
        due(promise, form.dueOn(), form.dueTime(), now);
        move.insert();
        save(actor, promise, before, now);
        falls.at(id, promise.getDueAt());
    }

    @Transactional
    public void keep(Actor actor, UUID id, @Nullable String outcome, ExpectedVersion expected, Instant now) {
        var promise = locked(actor, id, expected);
        var before = told(promise);
        switch (PromiseStatus.valueOf(promise.getStatus())) {
            case OPEN -> {
                promise.setStatus(PromiseStatus.KEPT.name());
                promise.setSettledAt(now);
            }
            case BROKEN -> {
                if (promise.getMadeGoodAt() != null) {
                    throw PromiseProblem.SETTLED.problem();
                }
                promise.setMadeGoodAt(now);
            }
            case KEPT, WITHDRAWN -> throw PromiseProblem.SETTLED.problem();
        }
        if (outcome != null && !outcome.isBlank()) {
            promise.setOutcome(outcome.strip());
        }
        save(actor, promise, before, now);
        falls.notAnyMore(id);
    }

    /** Somebody says before the day that it will not be kept. */
    @Transactional
    public void fail(Actor actor, UUID id, String reason, ExpectedVersion expected, Instant now) {
        var promise = open(actor, id, expected);
        var before = told(promise);
        promise.setOutcome(reason.strip());
        breaks.now(promise, now);
        save(actor, promise, before, now);
        falls.notAnyMore(id);
    }

    @Transactional
    public void withdraw(Actor actor, UUID id, String reason, ExpectedVersion expected, Instant now) {
        var promise = open(actor, id, expected);
        var before = told(promise);
        promise.setStatus(PromiseStatus.WITHDRAWN.name());
        promise.setSettledAt(now);
        promise.setOutcome(reason.strip());
        save(actor, promise, before, now);
        falls.notAnyMore(id);
    }

    private void due(PromiseRecord promise, LocalDate on, @Nullable LocalTime at, Instant now) {
        var due = dueAt(on, at, time.zone());
        if (!due.isAfter(now)) {
            throw Problem.invalid(FieldError.of("dueOn", "promise.invalid.over"));
        }
        if (on.isAfter(LocalDate.ofInstant(now, time.zone()).plusYears(FURTHEST_YEARS))) {
            throw Problem.invalid(FieldError.of("dueOn", "promise.invalid.far"));
        }
        promise.setDueOn(on);
        promise.setDueTime(at);
        promise.setDueAt(due);
    }

    /** That time, else the end of that day. */
    static Instant dueAt(LocalDate on, @Nullable LocalTime at, ZoneId zone) {
        return (at == null ? on.plusDays(1).atStartOfDay(zone) : on.atTime(at).atZone(zone)).toInstant();
    }

    private @Nullable UUID personOf(UUID customer, @Nullable UUID person) {
        if (person != null
                && !db.fetchExists(
                        CONTACT_PERSON, CONTACT_PERSON.ID.eq(person), CONTACT_PERSON.CUSTOMER_ID.eq(customer))) {
            throw Problem.invalid(FieldError.of("contactPersonId", "promise.invalid.not-of-customer"));
        }
        return person;
    }

    /** Whoever has to keep a promise may pass it on, also without seeing the customer. */
    private String nameOf(UUID customer) {
        return db.select(CUSTOMER.NAME)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(customer))
                .fetchSingle()
                .value1();
    }

    private UUID owner(UUID employee) {
        if (!employees.stays(employee) || !employees.may(employee, Right.RELATIONSHIP_EDIT)) {
            throw Problem.invalid(FieldError.of("ownerId", "promise.invalid.owner"));
        }
        return employee;
    }

    private void tellOwner(Actor actor, PromiseRecord promise, String customer, Instant now) {
        if (!promise.getOwnerId().equals(actor.id())) {
            notices.send(
                    List.of(promise.getOwnerId()),
                    "promise.given",
                    PromiseAccess.SUBJECT,
                    promise.getId(),
                    BreakPromise.args(promise, customer, null),
                    now);
        }
    }

    private PromiseRecord open(Actor actor, UUID id, ExpectedVersion expected) {
        var promise = locked(actor, id, expected);
        return switch (PromiseStatus.valueOf(promise.getStatus())) {
            case OPEN -> promise;
            case BROKEN -> throw PromiseProblem.ALREADY_BROKEN.problem();
            case KEPT, WITHDRAWN -> throw PromiseProblem.SETTLED.problem();
        };
    }

    private PromiseRecord locked(Actor actor, UUID id, ExpectedVersion expected) {
        var found = db.select(PROMISE.ID)
                .from(PROMISE)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(PROMISE.CUSTOMER_ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(PROMISE.OWNER_ID))
                .where(PROMISE.ID.eq(id), PromiseAccess.visible(actor), PromiseAccess.editable(actor))
                .forUpdate()
                .of(PROMISE)
                .fetchOptional(PROMISE.ID)
                .orElseThrow(() -> Problem.notFound(PromiseAccess.SUBJECT));
        var promise = db.fetchSingle(PROMISE, PROMISE.ID.eq(found));
        expected.check(promise.getVersion());
        return promise;
    }

    private void save(Actor actor, PromiseRecord promise, Map<String, @Nullable Object> before, Instant now) {
        promise.setVersion(promise.getVersion() + 1);
        promise.setUpdatedAt(now);
        promise.setUpdatedBy(actor.employeeId());
        db.executeUpdate(promise);
        audit.record(actor.id(), PromiseAccess.SUBJECT, promise.getId(), AuditAction.UPDATED, before, told(promise));
    }

    static Map<String, @Nullable Object> told(PromiseRecord promise) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("customerId", promise.getCustomerId());
        told.put("ownerId", promise.getOwnerId());
        told.put("expectation", promise.getExpectation());
        told.put("text", promise.getText());
        told.put("dueOn", promise.getDueOn());
        told.put("dueTime", promise.getDueTime());
        told.put("status", promise.getStatus());
        told.put("madeGoodAt", promise.getMadeGoodAt());
        told.put("outcome", promise.getOutcome());
        return told;
    }
}
