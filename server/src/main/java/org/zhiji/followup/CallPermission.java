package org.zhiji.followup;

import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.followup.FollowUpTaskRepository.Loaded;
import org.zhiji.identity.Actor;

/** Whether this person may make this call now. */
@Component
class CallPermission {

    private final DSLContext db;

    CallPermission(DSLContext db) {
        this.db = db;
    }

    void check(Actor actor, List<Loaded> loaded, Instant now) {
        var customerId = loaded.getFirst().task().customerId();
        for (var each : loaded) {
            if (!each.task().customerId().equals(customerId)) {
                throw FollowUpProblem.OTHER_CUSTOMER.problem();
            }
            each.task().mustNotBeCalledBy(actor.id());
        }
        var allowed = db.fetchExists(db.selectOne().from(CUSTOMER).where(CUSTOMER.ID.eq(customerId), MayCall.at(now)));
        if (!allowed) {
            throw FollowUpProblem.NO_CONSENT.problem();
        }
    }
}
