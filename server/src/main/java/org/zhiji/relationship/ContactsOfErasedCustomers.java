package org.zhiji.relationship;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.CONTACT_INTELLIGENCE;
import static zhiji.sql.tenant.Tables.CONTACT_MADE;
import static zhiji.sql.tenant.Tables.RELATIONSHIP;
import static zhiji.sql.tenant.Tables.RELATIONSHIP_CHANGE;
import static zhiji.sql.tenant.Tables.SUCCESS_STORY;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.zhiji.customer.PersonalData;
import org.zhiji.identity.Actor;

/** That there was a contact, how and what for, and how near somebody stood stays in the figures; what was said goes. */
@Component
class ContactsOfErasedCustomers implements PersonalData {

    private final DSLContext db;

    ContactsOfErasedCustomers(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<DataSheet> copy(UUID customer) {
        return List.of(
                DataSheet.of(
                        "contacts-made",
                        db.select(
                                        CONTACT_MADE.AT,
                                        CONTACT_MADE.CHANNEL,
                                        CONTACT_MADE.CUSTOMER_PROBLEM,
                                        CONTACT_MADE.CONTENT,
                                        CONTACT_MADE.MATERIALS,
                                        CONTACT_MADE.NEXT_STEP)
                                .from(CONTACT_MADE)
                                .where(CONTACT_MADE.CUSTOMER_ID.eq(customer), CONTACT_MADE.DELETED_AT.isNull())
                                .orderBy(CONTACT_MADE.AT, CONTACT_MADE.ID)
                                .fetch()),
                DataSheet.of(
                        "intelligence",
                        db.select(CONTACT_MADE.AT, CONTACT_INTELLIGENCE.TYPE, CONTACT_INTELLIGENCE.TEXT)
                                .from(CONTACT_INTELLIGENCE)
                                .join(CONTACT_MADE)
                                .on(CONTACT_MADE.ID.eq(CONTACT_INTELLIGENCE.CONTACT_ID))
                                .where(CONTACT_MADE.CUSTOMER_ID.eq(customer), CONTACT_MADE.DELETED_AT.isNull())
                                .orderBy(CONTACT_MADE.AT, CONTACT_INTELLIGENCE.POSITION)
                                .fetch()),
                DataSheet.of(
                        "relationships",
                        db.select(RELATIONSHIP.SINCE, RELATIONSHIP.LEVEL, RELATIONSHIP.NOTE)
                                .from(RELATIONSHIP)
                                .where(RELATIONSHIP.CUSTOMER_ID.eq(customer))
                                .orderBy(RELATIONSHIP.ID)
                                .fetch()),
                DataSheet.of(
                        "success-stories",
                        db.select(
                                        SUCCESS_STORY.CREATED_AT,
                                        SUCCESS_STORY.TITLE,
                                        SUCCESS_STORY.SITUATION,
                                        SUCCESS_STORY.METHOD,
                                        SUCCESS_STORY.RESULT)
                                .from(SUCCESS_STORY)
                                .where(SUCCESS_STORY.CUSTOMER_ID.eq(customer), SUCCESS_STORY.DELETED_AT.isNull())
                                .orderBy(SUCCESS_STORY.ID)
                                .fetch()));
    }

    @Override
    public List<Erased> erase(Actor actor, UUID customer, Instant now) {
        db.update(CONTACT_INTELLIGENCE)
                .set(CONTACT_INTELLIGENCE.TEXT, ERASED_TEXT)
                .where(CONTACT_INTELLIGENCE.CONTACT_ID.in(theirs(customer)))
                .execute();
        var contacts = db.update(CONTACT_MADE)
                .setNull(CONTACT_MADE.CUSTOMER_PROBLEM)
                .setNull(CONTACT_MADE.CONTENT)
                .setNull(CONTACT_MADE.MATERIALS)
                .set(CONTACT_MADE.NEXT_STEP, when(CONTACT_MADE.NEXT_STEP.isNotNull(), inline(ERASED_TEXT)))
                .where(CONTACT_MADE.CUSTOMER_ID.eq(customer))
                .returning(CONTACT_MADE.ID)
                .fetch(CONTACT_MADE.ID);
        var relationships = db.update(RELATIONSHIP)
                .setNull(RELATIONSHIP.NOTE)
                .where(RELATIONSHIP.CUSTOMER_ID.eq(customer))
                .returning(RELATIONSHIP.ID)
                .fetch(RELATIONSHIP.ID);
        db.update(RELATIONSHIP_CHANGE)
                .setNull(RELATIONSHIP_CHANGE.REASON)
                .where(RELATIONSHIP_CHANGE.RELATIONSHIP_ID.in(relationships))
                .execute();
        var stories = db.update(SUCCESS_STORY)
                .set(SUCCESS_STORY.TITLE, ERASED_TEXT)
                .setNull(SUCCESS_STORY.SITUATION)
                .set(SUCCESS_STORY.METHOD, ERASED_TEXT)
                .setNull(SUCCESS_STORY.RESULT)
                .where(SUCCESS_STORY.CUSTOMER_ID.eq(customer))
                .returning(SUCCESS_STORY.ID)
                .fetch(SUCCESS_STORY.ID);
        return List.of(
                new Erased(ContactAccess.SUBJECT, contacts),
                new Erased(RelationshipAccess.SUBJECT, relationships),
                new Erased(KeepSuccessStories.SUBJECT, stories));
    }

    private static Select<Record1<UUID>> theirs(UUID customer) {
        return select(CONTACT_MADE.ID).from(CONTACT_MADE).where(CONTACT_MADE.CUSTOMER_ID.eq(customer));
    }
}
