package org.zhiji.care;

import static zhiji.sql.tenant.Tables.GIFT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.customer.PersonalData;
import org.zhiji.identity.Actor;

/** What was spent and when stays in the figures; what it was and how it was liked goes. */
@Component
class GiftsOfErasedCustomers implements PersonalData {

    private final DSLContext db;

    GiftsOfErasedCustomers(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<DataSheet> copy(UUID customer) {
        return List.of(DataSheet.of(
                "gifts",
                db.select(GIFT.DAY, GIFT.ITEM, GIFT.AMOUNT, GIFT.OCCASION, GIFT.STATUS, GIFT.LIKED)
                        .from(GIFT)
                        .where(GIFT.CUSTOMER_ID.eq(customer))
                        .orderBy(GIFT.DAY, GIFT.ID)
                        .fetch()));
    }

    @Override
    public List<Erased> erase(Actor actor, UUID customer, Instant now) {
        return List.of(new Erased(
                GiftAccess.SUBJECT,
                db.update(GIFT)
                        .set(GIFT.ITEM, ERASED_TEXT)
                        .set(GIFT.OCCASION, ERASED_TEXT)
                        .setNull(GIFT.REASON)
                        .setNull(GIFT.LIKED)
                        .where(GIFT.CUSTOMER_ID.eq(customer))
                        .returning(GIFT.ID)
                        .fetch(GIFT.ID)));
    }
}
