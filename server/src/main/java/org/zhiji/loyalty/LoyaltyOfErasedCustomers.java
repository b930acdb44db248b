package org.zhiji.loyalty;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.CHURN_CASE;
import static zhiji.sql.tenant.Tables.CUSTOMER_LOYALTY_HISTORY;
import static zhiji.sql.tenant.Tables.LIFECYCLE_MOVE;
import static zhiji.sql.tenant.Tables.LIFELONG_PROPOSAL;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.zhiji.customer.PersonalData;
import org.zhiji.identity.Actor;

/** Stages, days and points stay in the figures; what was said goes. */
@Component
class LoyaltyOfErasedCustomers implements PersonalData {

    private final DSLContext db;

    LoyaltyOfErasedCustomers(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<DataSheet> copy(UUID customer) {
        return List.of(
                DataSheet.of(
                        "lifecycle-moves",
                        db.select(
                                        LIFECYCLE_MOVE.AT,
                                        LIFECYCLE_MOVE.FROM_STAGE,
                                        LIFECYCLE_MOVE.TO_STAGE,
                                        LIFECYCLE_MOVE.RULE)
                                .from(LIFECYCLE_MOVE)
                                .where(LIFECYCLE_MOVE.CUSTOMER_ID.eq(customer))
                                .orderBy(LIFECYCLE_MOVE.AT, LIFECYCLE_MOVE.ID)
                                .fetch()),
                DataSheet.of(
                        "loyalty",
                        db.select(CUSTOMER_LOYALTY_HISTORY.ON_DAY, CUSTOMER_LOYALTY_HISTORY.INDEX)
                                .from(CUSTOMER_LOYALTY_HISTORY)
                                .where(CUSTOMER_LOYALTY_HISTORY.CUSTOMER_ID.eq(customer))
                                .orderBy(CUSTOMER_LOYALTY_HISTORY.ON_DAY)
                                .fetch()),
                DataSheet.of(
                        "churn-cases",
                        db.select(
                                        CHURN_CASE.DETECTED_AT,
                                        CHURN_CASE.REASON,
                                        CHURN_CASE.PROBLEM,
                                        CHURN_CASE.REMEDY,
                                        CHURN_CASE.NO_ACTION_REASON)
                                .from(CHURN_CASE)
                                .where(CHURN_CASE.CUSTOMER_ID.eq(customer))
                                .orderBy(CHURN_CASE.DETECTED_AT, CHURN_CASE.ID)
                                .fetch()),
                DataSheet.of(
                        "lifelong-proposals",
                        db.select(LIFELONG_PROPOSAL.PROPOSED_AT, LIFELONG_PROPOSAL.REASON, LIFELONG_PROPOSAL.ANSWER)
                                .from(LIFELONG_PROPOSAL)
                                .where(LIFELONG_PROPOSAL.CUSTOMER_ID.eq(customer))
                                .orderBy(LIFELONG_PROPOSAL.PROPOSED_AT, LIFELONG_PROPOSAL.ID)
                                .fetch()));
    }

    @Override
    public List<Erased> erase(Actor actor, UUID customer, Instant now) {
        db.update(LIFECYCLE_MOVE)
                .set(LIFECYCLE_MOVE.EVIDENCE, JSONB.valueOf("{}"))
                .where(LIFECYCLE_MOVE.CUSTOMER_ID.eq(customer))
                .execute();
        var proposals = db.update(LIFELONG_PROPOSAL)
                .set(LIFELONG_PROPOSAL.REASON, ERASED_TEXT)
                .setNull(LIFELONG_PROPOSAL.ANSWER)
                .where(LIFELONG_PROPOSAL.CUSTOMER_ID.eq(customer))
                .returning(LIFELONG_PROPOSAL.ID)
                .fetch(LIFELONG_PROPOSAL.ID);
        var cases = db.update(CHURN_CASE)
                .setNull(CHURN_CASE.PROBLEM)
                .set(CHURN_CASE.REMEDY, when(CHURN_CASE.REMEDY.isNotNull(), inline(ERASED_TEXT)))
                .set(CHURN_CASE.NO_ACTION_REASON, when(CHURN_CASE.NO_ACTION_REASON.isNotNull(), inline(ERASED_TEXT)))
                .where(CHURN_CASE.CUSTOMER_ID.eq(customer))
                .returning(CHURN_CASE.ID)
                .fetch(CHURN_CASE.ID);
        return List.of(new Erased(KeepLifelong.SUBJECT, proposals), new Erased(KeepChurnCases.SUBJECT, cases));
    }
}
