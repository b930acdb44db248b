package org.zhiji.relationship;

import static zhiji.sql.tenant.Tables.CONTACT_INTELLIGENCE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.known.NoteKnown;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import zhiji.sql.tenant.tables.records.ContactMadeRecord;

/** Makes, in one click, something to do out of what was heard. */
@Service
class FollowOn {

    /** Soon enough that the customer still knows what was said. */
    private static final int DAYS_UNTIL_TASK = 3;

    private final DSLContext db;
    private final KeepContacts contacts;
    private final KeepIntelligence intelligence;
    private final NoteKnown note;
    private final AuditLog audit;
    private final Time time;

    FollowOn(
            DSLContext db,
            KeepContacts contacts,
            KeepIntelligence intelligence,
            NoteKnown note,
            AuditLog audit,
            Time time) {
        this.db = db;
        this.contacts = contacts;
        this.intelligence = intelligence;
        this.note = note;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    public void learnt(Actor actor, UUID contactId, UUID id, FollowOnKind kind, Instant now) {
        var contact = contacts.locked(actor, contactId, ContactAccess.visible(actor));
        var item = db.fetchOptional(
                        CONTACT_INTELLIGENCE,
                        CONTACT_INTELLIGENCE.ID.eq(id).and(CONTACT_INTELLIGENCE.CONTACT_ID.eq(contactId)))
                .orElseThrow(() -> Problem.notFound(ContactAccess.SUBJECT));
        if (item.getFollowedKind() != null) {
            throw RelationshipProblem.FOLLOWED_ALREADY.problem();
        }
        item.setFollowedKind(kind.name());
        item.setFollowedId(make(actor, contact, item.getText(), kind, now));
        item.setFollowedAt(now);
        item.setFollowedBy(actor.employeeId());
        db.executeUpdate(item);
        audit.record(
                actor.id(),
                ContactAccess.SUBJECT,
                contactId,
                AuditAction.UPDATED,
                null,
                new Followed(item.getText(), kind));
    }

    /** What weighs on the customer. */
    @Transactional
    public void problem(Actor actor, UUID contactId, FollowOnKind kind, Instant now) {
        var contact = contacts.locked(actor, contactId, ContactAccess.visible(actor));
        if (contact.getCustomerProblem() == null) {
            throw RelationshipProblem.NO_PROBLEM.problem();
        }
        if (contact.getProblemKind() != null) {
            throw RelationshipProblem.FOLLOWED_ALREADY.problem();
        }
        contact.setProblemKind(kind.name());
        contact.setProblemRecordId(make(actor, contact, contact.getCustomerProblem(), kind, now));
        contacts.save(actor, contact, now);
        audit.record(
                actor.id(),
                ContactAccess.SUBJECT,
                contactId,
                AuditAction.UPDATED,
                null,
                new Followed(Objects.requireNonNull(contact.getCustomerProblem()), kind));
    }

    private record Followed(String heard, FollowOnKind followedBy) {}

    private UUID make(Actor actor, ContactMadeRecord contact, String what, FollowOnKind kind, Instant now) {
        return switch (kind) {
            case TASK ->
                intelligence.task(
                        actor,
                        contact,
                        what,
                        LocalDate.ofInstant(now, time.zone()).plusDays(DAYS_UNTIL_TASK),
                        now);
            case MATTER -> note.matter(actor, contact.getCustomerId(), what, actor.id(), now);
            case NEED -> note.need(actor, contact.getCustomerId(), what, now);
        };
    }
}
