package org.zhiji.customer;

import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;

/** Guards what the law calls sensitive: only few enter it, and only what the customer has agreed to. Taking it out is always right. */
@Component
class SensitiveFacts {

    private final DSLContext db;

    SensitiveFacts(DSLContext db) {
        this.db = db;
    }

    void check(Actor actor, UUID customer, CustomerProfile before, CustomerProfile after) {
        if (after.ethnicGroup() == null || Objects.equals(before.ethnicGroup(), after.ethnicGroup())) {
            return;
        }
        if (!actor.may(Right.SENSITIVE_DATA)) {
            throw CustomerProblem.SENSITIVE_FOR_FEW.problem();
        }
        var agreed = Consents.granted(val(customer), ConsentPurpose.SENSITIVE, ContactChannel.ANY);
        if (!db.fetchExists(selectOne().where(agreed))) {
            throw CustomerProblem.SENSITIVE_WITHOUT_CONSENT.problem();
        }
    }
}
