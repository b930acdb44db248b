package org.zhiji.followup;

import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.customer.ConsentPurpose;
import org.zhiji.customer.Consents;
import org.zhiji.customer.ContactChannel;
import org.zhiji.followup.FollowUpTaskRepository.Loaded;
import org.zhiji.identity.Actor;
import org.zhiji.platform.web.Sensitive;

/** Whether this person may make this call now. */
@Component
class CallPermission {

    private final DSLContext db;
    private final Consents consents;

    CallPermission(DSLContext db, Consents consents) {
        this.db = db;
        this.consents = consents;
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

    void checkNumber(@Nullable String number, Instant now) {
        if (number != null
                && consents.numberBlocked(number, ConsentPurpose.SERVICE_FOLLOW_UP, ContactChannel.PHONE, now)) {
            throw FollowUpProblem.NUMBER_BLOCKED.problem(
                    Sensitive.phone(number, false).shown());
        }
    }
}
