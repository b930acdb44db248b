package org.zhiji.promise;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.PROMISE;
import static zhiji.sql.tenant.Tables.PROMISE_MOVE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.customer.PersonalData;
import org.zhiji.identity.Actor;

/** That there was a promise and whether it was kept stays in the figures; what it was goes, and nobody owes it any more. */
@Component
class PromisesOfErasedCustomers implements PersonalData {

    private final DSLContext db;

    PromisesOfErasedCustomers(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<DataSheet> copy(UUID customer) {
        return List.of(DataSheet.of(
                "promises",
                db.select(
                                PROMISE.GIVEN_AT,
                                PROMISE.EXPECTATION,
                                PROMISE.TEXT,
                                PROMISE.DUE_ON,
                                PROMISE.STATUS,
                                PROMISE.OUTCOME)
                        .from(PROMISE)
                        .where(PROMISE.CUSTOMER_ID.eq(customer))
                        .orderBy(PROMISE.GIVEN_AT, PROMISE.ID)
                        .fetch()));
    }

    @Override
    public List<Erased> erase(Actor actor, UUID customer, Instant now) {
        var open = PROMISE.STATUS.eq(inline(PromiseStatus.OPEN.name()));
        var promises = db.update(PROMISE)
                .set(PROMISE.TEXT, ERASED_TEXT)
                .setNull(PROMISE.EXPECTATION)
                .setNull(PROMISE.OUTCOME)
                .set(
                        PROMISE.STATUS,
                        when(open, inline(PromiseStatus.WITHDRAWN.name())).otherwise(PROMISE.STATUS))
                .set(PROMISE.SETTLED_AT, when(open, inline(now)).otherwise(PROMISE.SETTLED_AT))
                .where(PROMISE.CUSTOMER_ID.eq(customer))
                .returning(PROMISE.ID)
                .fetch(PROMISE.ID);
        db.update(PROMISE_MOVE)
                .set(PROMISE_MOVE.AGREED, ERASED_TEXT)
                .where(PROMISE_MOVE.PROMISE_ID.in(promises))
                .execute();
        return List.of(new Erased(PromiseAccess.SUBJECT, promises));
    }
}
