package org.zhiji.customer.personality;

import static zhiji.sql.tenant.Tables.PERSONALITY_JUDGEMENT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.customer.PersonalData;
import org.zhiji.identity.Actor;

/** A judgement on a person is that person's to read, and goes with the rest. */
@Component
class PersonalityOfErasedCustomers implements PersonalData {

    private final DSLContext db;

    PersonalityOfErasedCustomers(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<DataSheet> copy(UUID customer) {
        return List.of(DataSheet.of(
                "personality",
                db.select(
                                PERSONALITY_JUDGEMENT.JUDGED_AT,
                                PERSONALITY_JUDGEMENT.PERSONALITY,
                                PERSONALITY_JUDGEMENT.EVIDENCE)
                        .from(PERSONALITY_JUDGEMENT)
                        .where(PERSONALITY_JUDGEMENT.CUSTOMER_ID.eq(customer))
                        .orderBy(PERSONALITY_JUDGEMENT.JUDGED_AT)
                        .fetch()));
    }

    @Override
    public List<Erased> erase(Actor actor, UUID customer, Instant now) {
        db.deleteFrom(PERSONALITY_JUDGEMENT)
                .where(PERSONALITY_JUDGEMENT.CUSTOMER_ID.eq(customer))
                .execute();
        return List.of();
    }
}
