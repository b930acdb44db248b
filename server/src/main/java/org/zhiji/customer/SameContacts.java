package org.zhiji.customer;

import static org.jooq.impl.DSL.all;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.CONTACT_PERSON;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.QuantifiedSelect;
import org.jooq.Record1;
import org.springframework.stereotype.Component;
import zhiji.sql.tenant.tables.records.ContactPersonRecord;

/** Keeps a contact the same row over every saving, so that what the company has filled in beside it is not lost. */
@Component
class SameContacts {

    private final DSLContext db;

    SameContacts(DSLContext db) {
        this.db = db;
    }

    /** @param fresh those that have to be inserted; the others are there and have to be written over */
    record Renewed(List<ContactPersonRecord> fresh, List<ContactPersonRecord> kept) {}

    /** Takes out whoever is not among the wanted any more, and brings back whoever was taken out before. */
    Renewed renew(List<ContactPersonRecord> wanted, QuantifiedSelect<Record1<UUID>> customers, Instant now) {
        var ids = ids(wanted);
        // Nobody points to somebody who goes, and nobody to somebody who is not there yet.
        db.update(CONTACT_PERSON)
                .setNull(CONTACT_PERSON.SUCCESSOR_ID)
                .where(CONTACT_PERSON.CUSTOMER_ID.eq(customers), CONTACT_PERSON.SUCCESSOR_ID.isNotNull())
                .execute();
        db.update(CONTACT_PERSON)
                .set(CONTACT_PERSON.REMOVED_AT, now)
                .where(CONTACT_PERSON.CUSTOMER_ID.eq(customers), CONTACT_PERSON.REMOVED_AT.isNull())
                .and(CONTACT_PERSON.ID.ne(all(ids)))
                .execute();
        bringBack(wanted);
        var there = db.select(CONTACT_PERSON.ID)
                .from(CONTACT_PERSON)
                .where(CONTACT_PERSON.ID.eq(any(ids)))
                .fetchSet(CONTACT_PERSON.ID);
        return new Renewed(
                wanted.stream().filter(it -> !there.contains(it.getId())).toList(),
                wanted.stream().filter(it -> there.contains(it.getId())).toList());
    }

    /** One of the same name who was taken out here, or at the customer that was made one with this one. */
    private void bringBack(List<ContactPersonRecord> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        db.execute(
                """
                update contact_person
                set id = back.id, customer_id = back.customer_id, removed_at = null
                from (select distinct on (wanted.id) gone.id as gone, wanted.id, wanted.customer_id
                      from unnest({0}, {1}, {2}) as wanted (id, customer_id, name)
                      join contact_person gone on gone.name = wanted.name and gone.removed_at is not null
                      where not exists (select from contact_person there where there.id = wanted.id)
                        and (gone.customer_id = wanted.customer_id
                             or exists (select from customer_merge
                                        where (survivor_id = gone.customer_id and loser_id = wanted.customer_id)
                                           or (loser_id = gone.customer_id and survivor_id = wanted.customer_id)))
                      order by wanted.id, gone.removed_at desc, gone.id) as back
                where contact_person.id = back.gone
                """,
                val(ids(wanted)),
                val(wanted.stream().map(ContactPersonRecord::getCustomerId).toArray(UUID[]::new)),
                val(wanted.stream().map(ContactPersonRecord::getName).toArray(String[]::new)));
    }

    private static UUID[] ids(Collection<ContactPersonRecord> wanted) {
        return wanted.stream().map(ContactPersonRecord::getId).toArray(UUID[]::new);
    }
}
