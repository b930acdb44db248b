package org.zhiji.care;

import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.GIFT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.approval.Approvals;
import org.zhiji.care.CareForms.GiftForm;
import org.zhiji.care.CareForms.GivingForm;
import org.zhiji.customer.CustomerType;
import org.zhiji.customer.Customers;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.Typed;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import zhiji.sql.tenant.tables.records.GiftRecord;

/** Somebody gives something small, or asks whether it may be more. */
@Service
class GiveGifts {

    private static final int FURTHEST_DAYS = 400;

    private final DSLContext db;
    private final GiftQueries queries;
    private final CareSettings settings;
    private final Customers customers;
    private final Approvals approvals;
    private final AuditLog audit;
    private final Time time;

    GiveGifts(
            DSLContext db,
            GiftQueries queries,
            CareSettings settings,
            Customers customers,
            Approvals approvals,
            AuditLog audit,
            Time time) {
        this.db = db;
        this.queries = queries;
        this.settings = settings;
        this.customers = customers;
        this.approvals = approvals;
        this.audit = audit;
        this.time = time;
    }

    /** Within the caps it is given, or may be on its day; above them it waits until somebody has agreed. */
    @Transactional
    public UUID give(Actor actor, GiftForm form, Instant now) {
        var customer = customers.get(actor, form.customerId());
        var today = LocalDate.ofInstant(now, time.zone());
        if (form.day().isAfter(today.plusDays(FURTHEST_DAYS)) || form.day().isBefore(today.minusDays(FURTHEST_DAYS))) {
            throw Problem.invalid(FieldError.of("day", "care.invalid.day"));
        }
        var person = person(customer.id(), customer.type(), form.contactPersonId());
        queue(customer.id());
        if (queries.declines(customer.id(), person)) {
            throw CareProblem.DECLINES_GIFTS.problem();
        }
        var verdict = settings.get().ofGifts().of(form.amount(), queries.inYearOf(form.day(), customer.id(), person));
        var asks = verdict != GiftLimit.Verdict.FREE;
        if (asks && Typed.orNull(form.reason()) == null) {
            throw Problem.invalid(FieldError.of("reason", "care.invalid.above-cap"));
        }
        var gift = new GiftRecord();
        gift.setId(Ids.next());
        gift.setCustomerId(customer.id());
        gift.setContactPersonId(person);
        gift.setRecipient(
                (customer.type() == CustomerType.ORGANIZATION ? Recipient.STAFF_OF_ORG : Recipient.CONSUMER).name());
        gift.setItem(form.item().strip());
        gift.setAmount(form.amount());
        gift.setOccasion(form.occasion().strip());
        gift.setDay(form.day());
        gift.setGiverId(actor.id());
        gift.setReason(Typed.orNull(form.reason()));
        gift.setLiked(Typed.orNull(form.liked()));
        gift.setStatus(
                (asks ? GiftStatus.ASKED : form.day().isAfter(today) ? GiftStatus.AGREED : GiftStatus.GIVEN).name());
        gift.setVersion(0);
        gift.setCreatedAt(now);
        gift.setUpdatedAt(now);
        gift.setUpdatedBy(actor.employeeId());
        db.executeInsert(gift);
        audit.record(actor.id(), GiftAccess.SUBJECT, gift.getId(), AuditAction.CREATED, null, told(gift));
        if (asks) {
            approvals.submit(actor, GiftSubject.nameFor(Recipient.valueOf(gift.getRecipient())), gift.getId(), now);
        }
        return gift.getId();
    }

    /** What may be given was. */
    @Transactional
    public void given(Actor actor, UUID id, GivingForm form, ExpectedVersion expected, Instant now) {
        var gift = locked(actor, id, expected);
        if (!gift.getStatus().equals(GiftStatus.AGREED.name())) {
            throw CareProblem.NOT_AGREED.problem();
        }
        if (form.day().isAfter(LocalDate.ofInstant(now, time.zone()))) {
            throw Problem.invalid(FieldError.of("day", "care.invalid.not-yet"));
        }
        moved(gift, form.day());
        var before = told(gift);
        gift.setStatus(GiftStatus.GIVEN.name());
        gift.setDay(form.day());
        if (Typed.orNull(form.liked()) != null) {
            gift.setLiked(Typed.orNull(form.liked()));
        }
        save(actor, gift, before, now);
    }

    /** Planned for a year with room, a gift must not be given in one that has none left; nor before anybody entered it. */
    private void moved(GiftRecord gift, LocalDate day) {
        var entered = LocalDate.ofInstant(gift.getCreatedAt(), time.zone());
        if (day.isBefore(entered) && day.isBefore(gift.getDay())) {
            throw Problem.invalid(FieldError.of("day", "care.invalid.before-entry"));
        }
        if (day.getYear() == gift.getDay().getYear()) {
            return;
        }
        queue(gift.getCustomerId());
        var had = queries.inYearOf(day, gift.getCustomerId(), gift.getContactPersonId());
        if (settings.get().ofGifts().of(gift.getAmount(), had) == GiftLimit.Verdict.YEAR_ABOVE_CAP) {
            throw Problem.invalid(FieldError.of("day", "care.invalid.full-year"));
        }
    }

    /** Two at one moment must not both fit beneath the cap of the year. */
    private void queue(UUID customer) {
        db.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(customer))
                .forUpdate()
                .execute();
    }

    @Transactional
    public void liked(Actor actor, UUID id, @Nullable String liked, ExpectedVersion expected, Instant now) {
        var gift = locked(actor, id, expected);
        var before = told(gift);
        gift.setLiked(Typed.orNull(liked));
        save(actor, gift, before, now);
    }

    /** The person did not take it, or sent it back: from now on nothing is offered. */
    @Transactional
    public void declined(Actor actor, UUID id, @Nullable String words, ExpectedVersion expected, Instant now) {
        var gift = locked(actor, id, expected);
        var before = told(gift);
        switch (GiftStatus.valueOf(gift.getStatus())) {
            case AGREED, GIVEN -> gift.setStatus(GiftStatus.DECLINED.name());
            case ASKED, RETURNED, REFUSED, WITHDRAWN, DECLINED -> throw CareProblem.SETTLED.problem();
        }
        if (Typed.orNull(words) != null) {
            gift.setLiked(Typed.orNull(words));
        }
        save(actor, gift, before, now);
    }

    private @Nullable UUID person(UUID customer, CustomerType type, @Nullable UUID person) {
        if (person == null && type == CustomerType.ORGANIZATION) {
            throw Problem.invalid(FieldError.of("contactPersonId", "care.invalid.to-whom"));
        }
        if (person != null
                && !db.fetchExists(
                        CONTACT_PERSON, CONTACT_PERSON.ID.eq(person), CONTACT_PERSON.CUSTOMER_ID.eq(customer))) {
            throw Problem.invalid(FieldError.of("contactPersonId", "care.invalid.not-of-customer"));
        }
        return person;
    }

    private GiftRecord locked(Actor actor, UUID id, ExpectedVersion expected) {
        var found = db.select(GIFT.ID)
                .from(GIFT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(GIFT.CUSTOMER_ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(GIFT.GIVER_ID))
                .where(GIFT.ID.eq(id), GiftAccess.visible(actor), GiftAccess.editable(actor))
                .forUpdate()
                .of(GIFT)
                .fetchOptional(GIFT.ID)
                .orElseThrow(() -> Problem.notFound(GiftAccess.SUBJECT));
        var gift = db.fetchSingle(GIFT, GIFT.ID.eq(found));
        expected.check(gift.getVersion());
        return gift;
    }

    private void save(Actor actor, GiftRecord gift, Map<String, @Nullable Object> before, Instant now) {
        gift.setVersion(gift.getVersion() + 1);
        gift.setUpdatedAt(now);
        gift.setUpdatedBy(actor.employeeId());
        db.executeUpdate(gift);
        audit.record(actor.id(), GiftAccess.SUBJECT, gift.getId(), AuditAction.UPDATED, before, told(gift));
    }

    static Map<String, @Nullable Object> told(GiftRecord gift) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("customerId", gift.getCustomerId());
        told.put("item", gift.getItem());
        told.put("amount", gift.getAmount());
        told.put("occasion", gift.getOccasion());
        told.put("day", gift.getDay());
        told.put("status", gift.getStatus());
        told.put("reason", gift.getReason());
        told.put("liked", gift.getLiked());
        return told;
    }
}
