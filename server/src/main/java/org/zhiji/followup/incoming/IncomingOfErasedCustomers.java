package org.zhiji.followup.incoming;

import static zhiji.sql.tenant.Tables.INCOMING_CALL;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.customer.PersonalData;
import org.zhiji.identity.Actor;

/** That somebody rang stays; from which number and what was said goes. */
@Component
class IncomingOfErasedCustomers implements PersonalData {

    private final DSLContext db;

    IncomingOfErasedCustomers(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<DataSheet> copy(UUID customer) {
        return List.of(DataSheet.of(
                "incoming-calls",
                db.select(INCOMING_CALL.AT, INCOMING_CALL.NUMBER, INCOMING_CALL.NOTE)
                        .from(INCOMING_CALL)
                        .where(INCOMING_CALL.CUSTOMER_ID.eq(customer))
                        .orderBy(INCOMING_CALL.AT, INCOMING_CALL.ID)
                        .fetch()));
    }

    @Override
    public List<Erased> erase(Actor actor, UUID customer, Instant now) {
        var erased = db.update(INCOMING_CALL)
                .set(INCOMING_CALL.NUMBER, "")
                .setNull(INCOMING_CALL.NOTE)
                .setNull(INCOMING_CALL.EXTERNAL_ID)
                .where(INCOMING_CALL.CUSTOMER_ID.eq(customer))
                .returning(INCOMING_CALL.ID)
                .fetch(INCOMING_CALL.ID);
        return List.of(new Erased("incoming-call", erased));
    }
}
