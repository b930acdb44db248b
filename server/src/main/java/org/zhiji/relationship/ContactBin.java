package org.zhiji.relationship;

import static zhiji.sql.tenant.Tables.CONTACT_MADE;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.RecycleBinSource;

/** Contacts that somebody took out. */
@Component
class ContactBin implements RecycleBinSource {

    private final DSLContext db;
    private final KeepContacts keep;

    ContactBin(DSLContext db, KeepContacts keep) {
        this.db = db;
        this.keep = keep;
    }

    @Override
    public String type() {
        return ContactAccess.SUBJECT;
    }

    @Override
    public List<Deleted> list(Actor actor, @Nullable Place behind, int limit) {
        return deleted(actor, DSL.noCondition(), behind, limit);
    }

    @Override
    public boolean holds(Actor actor, UUID id) {
        return !deleted(actor, CONTACT_MADE.ID.eq(id), null, 1).isEmpty();
    }

    @Override
    public void restore(Actor actor, UUID id, Instant now) {
        keep.bringBack(actor, id, now);
    }

    private List<Deleted> deleted(Actor actor, Condition which, @Nullable Place behind, int limit) {
        var title = DSL.concat(CUSTOMER.NAME, DSL.inline(" · "), CUSTOMER.CUSTOMER_NO);
        return db.select(CONTACT_MADE.ID, title, CONTACT_MADE.DELETED_AT, CONTACT_MADE.DELETED_BY)
                .from(CONTACT_MADE)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CONTACT_MADE.CUSTOMER_ID))
                .where(
                        ContactAccess.CONTACTS.deletedBehind(behind),
                        ContactAccess.CONTACTS.mayBringBack(actor, ContactAccess.editable(actor)),
                        ContactAccess.reachable(actor),
                        which)
                .orderBy(ContactAccess.CONTACTS.latestFirst())
                .limit(limit)
                .fetch(Records.mapping(Deleted::new));
    }
}
