package org.zhiji.customer.known;

import static zhiji.sql.tenant.Tables.CUSTOMER_MATTER;
import static zhiji.sql.tenant.Tables.CUSTOMER_NEED;
import static zhiji.sql.tenant.Tables.FAMILY_MEMBER;
import static zhiji.sql.tenant.Tables.LIFE_EVENT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.customer.PersonalData;
import org.zhiji.identity.Actor;

/** Needs, matters, life events and family: all of it is about the person, and no figure is made of it. */
@Component
class KnownOfErasedCustomers implements PersonalData {

    private final DSLContext db;

    KnownOfErasedCustomers(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<DataSheet> copy(UUID customer) {
        return List.of(
                DataSheet.of(
                        "needs",
                        db.select(
                                        CUSTOMER_NEED.CREATED_AT,
                                        CUSTOMER_NEED.DESCRIPTION,
                                        CUSTOMER_NEED.STATUS,
                                        CUSTOMER_NEED.ANSWER)
                                .from(CUSTOMER_NEED)
                                .where(CUSTOMER_NEED.CUSTOMER_ID.eq(customer))
                                .orderBy(CUSTOMER_NEED.ID)
                                .fetch()),
                DataSheet.of(
                        "matters",
                        db.select(
                                        CUSTOMER_MATTER.OPENED_ON,
                                        CUSTOMER_MATTER.DESCRIPTION,
                                        CUSTOMER_MATTER.STATUS,
                                        CUSTOMER_MATTER.SOLUTION)
                                .from(CUSTOMER_MATTER)
                                .where(CUSTOMER_MATTER.CUSTOMER_ID.eq(customer))
                                .orderBy(CUSTOMER_MATTER.ID)
                                .fetch()),
                DataSheet.of(
                        "life-events",
                        db.select(LIFE_EVENT.TYPE, LIFE_EVENT.WHOSE, LIFE_EVENT.HAPPENS_ON, LIFE_EVENT.NOTE)
                                .from(LIFE_EVENT)
                                .where(LIFE_EVENT.CUSTOMER_ID.eq(customer))
                                .orderBy(LIFE_EVENT.ID)
                                .fetch()),
                DataSheet.of(
                        "family",
                        db.select(
                                        FAMILY_MEMBER.RELATION,
                                        FAMILY_MEMBER.NAME,
                                        FAMILY_MEMBER.BIRTH_YEAR,
                                        FAMILY_MEMBER.NOTE)
                                .from(FAMILY_MEMBER)
                                .where(FAMILY_MEMBER.CUSTOMER_ID.eq(customer))
                                .orderBy(FAMILY_MEMBER.ID)
                                .fetch()));
    }

    @Override
    public List<Erased> erase(Actor actor, UUID customer, Instant now) {
        for (var theirs : List.of(
                CUSTOMER_NEED.CUSTOMER_ID,
                CUSTOMER_MATTER.CUSTOMER_ID,
                LIFE_EVENT.CUSTOMER_ID,
                FAMILY_MEMBER.CUSTOMER_ID)) {
            db.deleteFrom(theirs.getTable()).where(theirs.eq(customer)).execute();
        }
        // Their history is the customer's.
        return List.of();
    }
}
