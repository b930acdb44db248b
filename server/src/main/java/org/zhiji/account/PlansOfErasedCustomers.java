package org.zhiji.account;

import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.ACCOUNT_ACTION;
import static zhiji.sql.tenant.Tables.ACCOUNT_PLAN;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.zhiji.customer.PersonalData;
import org.zhiji.identity.Actor;

/** That there was a plan and what was due when stays; what was planned goes. */
@Component
class PlansOfErasedCustomers implements PersonalData {

    private final DSLContext db;

    PlansOfErasedCustomers(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<DataSheet> copy(UUID customer) {
        return List.of(DataSheet.of(
                "account-plans",
                db.select(
                                ACCOUNT_PLAN.YEAR,
                                ACCOUNT_PLAN.SCOPE,
                                ACCOUNT_PLAN.STRATEGY,
                                ACCOUNT_PLAN.GOALS,
                                ACCOUNT_PLAN.REVIEW)
                        .from(ACCOUNT_PLAN)
                        .where(ACCOUNT_PLAN.CUSTOMER_ID.eq(customer))
                        .orderBy(ACCOUNT_PLAN.YEAR, ACCOUNT_PLAN.ID)
                        .fetch()));
    }

    @Override
    public List<Erased> erase(Actor actor, UUID customer, Instant now) {
        db.update(ACCOUNT_ACTION)
                .set(ACCOUNT_ACTION.TEXT, ERASED_TEXT)
                .where(ACCOUNT_ACTION.PLAN_ID.in(
                        select(ACCOUNT_PLAN.ID).from(ACCOUNT_PLAN).where(ACCOUNT_PLAN.CUSTOMER_ID.eq(customer))))
                .execute();
        var notices = new Erased(WatchAccounts.SUBJECT, List.of(customer));
        return List.of(
                notices,
                new Erased(
                        KeepPlans.SUBJECT,
                        db.update(ACCOUNT_PLAN)
                                .setNull(ACCOUNT_PLAN.SCOPE)
                                .setNull(ACCOUNT_PLAN.STRATEGY)
                                .setNull(ACCOUNT_PLAN.GOALS)
                                .setNull(ACCOUNT_PLAN.REVIEW)
                                .set(ACCOUNT_PLAN.VARIABLES, JSONB.valueOf("[]"))
                                .where(ACCOUNT_PLAN.CUSTOMER_ID.eq(customer))
                                .returning(ACCOUNT_PLAN.ID)
                                .fetch(ACCOUNT_PLAN.ID)));
    }
}
