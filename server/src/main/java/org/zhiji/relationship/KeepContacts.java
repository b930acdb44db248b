package org.zhiji.relationship;

import static zhiji.sql.tenant.Tables.CONTACT_MADE;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.Customers;
import org.zhiji.followup.Appointments;
import org.zhiji.followup.cadence.CadenceChannel;
import org.zhiji.followup.cadence.SpokenWith;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import zhiji.sql.tenant.tables.records.ContactMadeRecord;

/**
 * Somebody writes down a contact, corrects it, or takes it out. The customer's clock follows those in which both have spoken,
 * under the day on which they were: what is entered late never sets it back.
 */
@Service
class KeepContacts {

    private final DSLContext db;
    private final ContactReading reading;
    private final KeepIntelligence intelligence;
    private final Customers customers;
    private final Appointments appointments;
    private final SpokenWith spokenWith;
    private final KeepRelationships relationships;
    private final AuditLog audit;
    private final Time time;

    KeepContacts(
            DSLContext db,
            ContactReading reading,
            KeepIntelligence intelligence,
            Customers customers,
            Appointments appointments,
            SpokenWith spokenWith,
            KeepRelationships relationships,
            AuditLog audit,
            Time time) {
        this.db = db;
        this.reading = reading;
        this.intelligence = intelligence;
        this.customers = customers;
        this.appointments = appointments;
        this.spokenWith = spokenWith;
        this.relationships = relationships;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    public UUID add(Actor actor, ContactForm form, Instant now) {
        var customer = customers.get(actor, form.customerId());
        var contact = new ContactMadeRecord();
        reading.into(contact, form, now, time.zone());
        contact.setId(Ids.next());
        contact.setEmployeeId(actor.id());
        contact.setVersion(0);
        contact.setCreatedAt(now);
        contact.setCreatedBy(actor.employeeId());
        contact.setUpdatedAt(now);
        contact.setUpdatedBy(actor.employeeId());
        // First what this contact has done with, then what comes of it: that may be for the same day.
        counts(actor, contact, now);
        contact.setTaskId(agree(actor, contact, customer.departmentId(), now));
        db.executeInsert(contact);
        intelligence.keep(actor, contact, form.learnt(), now);
        audit.record(actor.id(), ContactAccess.SUBJECT, contact.getId(), AuditAction.CREATED, null, told(contact));
        return contact.getId();
    }

    @Transactional
    public void change(Actor actor, UUID id, ContactForm form, ExpectedVersion expected, Instant now) {
        var contact = locked(actor, id, ContactAccess.visible(actor).and(ContactAccess.editable(actor)));
        expected.check(contact.getVersion());
        if (!contact.getCustomerId().equals(form.customerId())) {
            throw Problem.notFound("customer");
        }
        var customer = customers.get(actor, form.customerId());
        var before = contact.copy();
        var told = told(contact);
        reading.into(contact, form, now, time.zone());
        save(actor, contact, now);
        var again = before.getTwoWay() && contact.getTwoWay() && contact.getAt().equals(before.getAt());
        if (before.getTwoWay() && !again) {
            customers.contactedNoLonger(Map.of(contact.getCustomerId(), before.getAt()));
        }
        if (!again) {
            counts(actor, contact, now);
        }
        if (!ContactReading.sameStep(before, contact.getNextStep(), contact.getNextOn(), contact.getNextBy())) {
            callOff(actor, before, now);
            contact.setTaskId(agree(actor, contact, customer.departmentId(), now));
            db.executeUpdate(contact);
        }
        intelligence.keep(actor, contact, form.learnt(), now);
        audit.record(actor.id(), ContactAccess.SUBJECT, id, AuditAction.UPDATED, told, told(contact));
    }

    @Transactional
    public void discard(Actor actor, UUID id, ExpectedVersion expected, Instant now) {
        var contact = locked(actor, id, ContactAccess.visible(actor).and(ContactAccess.editable(actor)));
        expected.check(contact.getVersion());
        contact.setDeletedAt(now);
        contact.setDeletedBy(actor.employeeId());
        callOff(actor, contact, now);
        save(actor, contact, now);
        if (contact.getTwoWay()) {
            customers.contactedNoLonger(Map.of(contact.getCustomerId(), contact.getAt()));
        }
        audit.record(actor.id(), ContactAccess.SUBJECT, id, AuditAction.DELETED, told(contact), null);
    }

    /** What was planned after it stays off: days have passed. */
    @Transactional
    public void bringBack(Actor actor, UUID id, Instant now) {
        var mayEdit = ContactAccess.editable(actor);
        var contact = locked(
                actor, id, ContactAccess.CONTACTS.mayBringBack(actor, mayEdit).and(ContactAccess.reachable(actor)));
        contact.setDeletedAt(null);
        contact.setDeletedBy(null);
        save(actor, contact, now);
        counts(actor, contact, now);
        audit.record(actor.id(), ContactAccess.SUBJECT, id, AuditAction.RESTORED, null, told(contact));
    }

    ContactMadeRecord locked(Actor actor, UUID id, Condition may) {
        var found = db.select(CONTACT_MADE.ID)
                .from(CONTACT_MADE)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CONTACT_MADE.CUSTOMER_ID))
                .where(CONTACT_MADE.ID.eq(id), may)
                .forUpdate()
                .of(CONTACT_MADE)
                .fetchOptional(CONTACT_MADE.ID)
                .orElseThrow(() -> Problem.notFound(ContactAccess.SUBJECT));
        return db.fetchSingle(CONTACT_MADE, CONTACT_MADE.ID.eq(found));
    }

    void save(Actor actor, ContactMadeRecord contact, Instant now) {
        contact.setVersion(contact.getVersion() + 1);
        contact.setUpdatedAt(now);
        contact.setUpdatedBy(actor.employeeId());
        db.executeUpdate(contact);
    }

    private void counts(Actor actor, ContactMadeRecord contact, Instant now) {
        if (contact.getTwoWay()) {
            var customer = contact.getCustomerId();
            var who = contact.getEmployeeId();
            customers.contacted(customer, contact.getAt());
            spokenWith.on(actor.id(), customer, who, LocalDate.ofInstant(contact.getAt(), time.zone()), now);
            relationships.met(actor, who, customer, contact.getContactPersonId(), contact.getAt(), now);
        }
    }

    private @Nullable UUID agree(Actor actor, ContactMadeRecord contact, UUID department, Instant now) {
        return contact.getNextStep() == null || contact.getNextOn() == null
                ? null
                : appointments.make(
                        actor,
                        new Appointments.Appointment(
                                contact.getCustomerId(),
                                department,
                                contact.getEmployeeId(),
                                contact.getNextOn(),
                                CadenceChannel.valueOf(contact.getNextBy()),
                                contact.getNextStep()),
                        now);
    }

    private void callOff(Actor actor, ContactMadeRecord contact, Instant now) {
        if (contact.getTaskId() != null) {
            appointments.callOff(actor, contact.getTaskId(), now);
        }
    }

    static Map<String, @Nullable Object> told(ContactMadeRecord contact) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("customerId", contact.getCustomerId());
        told.put("contactPersonId", contact.getContactPersonId());
        told.put("employeeId", contact.getEmployeeId());
        told.put("at", contact.getAt());
        told.put("channel", contact.getChannel());
        told.put("direction", contact.getDirection());
        told.put("twoWay", contact.getTwoWay());
        told.put("functions", Arrays.asList(contact.getFunctions()));
        told.put("customerProblem", contact.getCustomerProblem());
        told.put("content", contact.getContent());
        told.put("response", contact.getResponse());
        told.put("materials", contact.getMaterials());
        told.put("nextStep", contact.getNextStep());
        told.put("nextOn", contact.getNextOn());
        return told;
    }
}
