package org.zhiji.complaint;

import static org.jooq.impl.DSL.castNull;
import static zhiji.sql.tenant.Tables.COMPLAINT;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Record5;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.zhiji.loyalty.LoyaltyFacts;

/** Nobody is loyal whose complaint is open; who complains of the price looks at it. */
@Component
class ComplaintFacts implements LoyaltyFacts {

    private static final int YEAR = 12;

    @Override
    public Select<Record5<UUID, String, Instant, BigDecimal, BigDecimal>> facts(Asked asked) {
        var nothing = castNull(BigDecimal.class);
        return LoyaltyFacts.fact(Fact.OPEN_COMPLAINT, COMPLAINT.CUSTOMER_ID, COMPLAINT.REGISTERED_AT, nothing, nothing)
                .from(COMPLAINT)
                .where(asked.whose(COMPLAINT.CUSTOMER_ID), COMPLAINT.CLOSED_AT.isNull())
                .unionAll(LoyaltyFacts.fact(
                                Fact.PRICE_OBJECTION, COMPLAINT.CUSTOMER_ID, COMPLAINT.DISCOVERED_AT, nothing, nothing)
                        .from(COMPLAINT)
                        .where(
                                asked.whose(COMPLAINT.CUSTOMER_ID),
                                COMPLAINT.CATEGORY.eq(ComplaintCategory.PRICE.name()),
                                COMPLAINT.DISCOVERED_AT.ge(asked.monthsAgo(YEAR))));
    }
}
