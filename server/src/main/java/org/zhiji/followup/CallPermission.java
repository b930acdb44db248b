package org.zhiji.followup;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.customer.ConsentPurpose;
import org.zhiji.customer.Consents;
import org.zhiji.customer.ContactChannel;
import org.zhiji.followup.FollowUpTaskRepository.Loaded;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.Sensitive;

/** Whether this person may make this call now. */
@Component
class CallPermission {

    private final DSLContext db;

    CallPermission(DSLContext db) {
        this.db = db;
    }

    /** @param number what was or will be dialled */
    void check(Actor actor, List<Loaded> loaded, @Nullable String number, Instant now) {
        var customerId = loaded.getFirst().task().customerId();
        for (var each : loaded) {
            if (!each.task().customerId().equals(customerId)) {
                throw FollowUpProblem.OTHER_CUSTOMER.problem();
            }
            each.task().mustNotBeCalledBy(actor.id());
        }
        var ids = loaded.stream().map(Loaded::id).toList();
        var refused = field(exists(selectOne()
                .from(FOLLOW_UP_TASK)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                .where(FOLLOW_UP_TASK.ID.in(ids), MayContact.asPlanned(now).not())));
        var blocked = number == null ? inline(false) : field(blocked(number, now));
        var answer = db.select(refused, blocked).fetchSingle();
        if (answer.value1()) {
            throw FollowUpProblem.NO_CONSENT.problem();
        }
        if (number != null && answer.value2()) {
            throw blocked(number);
        }
    }

    void checkNumber(String number, Instant now) {
        if (db.select(field(blocked(number, now))).fetchSingle().value1()) {
            throw blocked(number);
        }
    }

    private static Condition blocked(String number, Instant now) {
        return Consents.numberBlocked(number, ConsentPurpose.SERVICE_FOLLOW_UP, ContactChannel.PHONE, now);
    }

    private static Problem blocked(String number) {
        return FollowUpProblem.NUMBER_BLOCKED.problem(
                Sensitive.phone(number, false).shown());
    }
}
