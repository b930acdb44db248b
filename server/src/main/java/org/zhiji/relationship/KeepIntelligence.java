package org.zhiji.relationship;

import static zhiji.sql.tenant.Tables.CONTACT_INTELLIGENCE;
import static zhiji.sql.tenant.Tables.RELATIONSHIP_SETTINGS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerSummary;
import org.zhiji.customer.Customers;
import org.zhiji.followup.Appointments;
import org.zhiji.followup.cadence.CadenceChannel;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.Typed;
import org.zhiji.platform.time.Time;
import zhiji.sql.tenant.tables.records.ContactIntelligenceRecord;
import zhiji.sql.tenant.tables.records.ContactMadeRecord;

/** What was learnt in a contact. New people at the customer are met within days: that task makes itself. */
@Component
class KeepIntelligence {

    private static final int LONGEST_ABOUT = 200;

    private final DSLContext db;
    private final Customers customers;
    private final Appointments appointments;
    private final Time time;

    KeepIntelligence(DSLContext db, Customers customers, Appointments appointments, Time time) {
        this.db = db;
        this.customers = customers;
        this.appointments = appointments;
        this.time = time;
    }

    /** Items keep what followed from them as long as they stand there. */
    void keep(Actor actor, ContactMadeRecord contact, List<ContactForm.IntelligenceForm> learnt, Instant now) {
        var known = db.selectFrom(CONTACT_INTELLIGENCE)
                .where(CONTACT_INTELLIGENCE.CONTACT_ID.eq(contact.getId()))
                .fetchMap(CONTACT_INTELLIGENCE.ID);
        db.deleteFrom(CONTACT_INTELLIGENCE)
                .where(CONTACT_INTELLIGENCE.CONTACT_ID.eq(contact.getId()))
                .execute();
        var rows = new ArrayList<ContactIntelligenceRecord>();
        for (var form : learnt) {
            var before = form.id() == null ? null : known.get(form.id());
            var row = new ContactIntelligenceRecord();
            row.setId(before == null ? Ids.next() : before.getId());
            row.setContactId(contact.getId());
            row.setPosition(rows.size());
            row.setType(form.type().name());
            row.setText(form.text().strip());
            row.setCompetitor(form.type() == IntelligenceType.COMPETITOR ? Typed.orNull(form.competitor()) : null);
            if (before != null) {
                row.setFollowedKind(before.getFollowedKind());
                row.setFollowedId(before.getFollowedId());
                row.setFollowedAt(before.getFollowedAt());
                row.setFollowedBy(before.getFollowedBy());
            } else if (form.type() == IntelligenceType.ORG_CHANGE) {
                row.setFollowedKind(FollowOnKind.TASK.name());
                row.setFollowedId(meetTheNewOne(actor, contact, row.getText(), now));
                row.setFollowedAt(now);
                row.setFollowedBy(actor.employeeId());
            }
            rows.add(row);
        }
        db.batchInsert(rows).execute();
    }

    private UUID meetTheNewOne(Actor actor, ContactMadeRecord contact, String what, Instant now) {
        var days = Objects.requireNonNull(db.select(RELATIONSHIP_SETTINGS.MEET_SUCCESSOR_DAYS)
                .from(RELATIONSHIP_SETTINGS)
                .fetchSingle()
                .value1());
        return task(actor, contact, what, LocalDate.ofInstant(now, time.zone()).plusDays(days), now);
    }

    /** For the customer's owner, else for whoever heard it. */
    UUID task(Actor actor, ContactMadeRecord contact, String what, LocalDate on, Instant now) {
        var customer = customers.find(contact.getCustomerId()).orElseThrow();
        return appointments.make(
                actor,
                new Appointments.Appointment(
                        customer.id(),
                        customer.departmentId(),
                        whoseTurn(customer, contact),
                        on,
                        CadenceChannel.VISIT,
                        cut(what)),
                now);
    }

    private static UUID whoseTurn(CustomerSummary customer, ContactMadeRecord contact) {
        return customer.ownerId() == null ? contact.getEmployeeId() : customer.ownerId();
    }

    private static String cut(String what) {
        return what.codePointCount(0, what.length()) <= LONGEST_ABOUT
                ? what
                : what.substring(0, what.offsetByCodePoints(0, LONGEST_ABOUT));
    }
}
