package org.zhiji.loyalty;

import static org.jooq.impl.DSL.castNull;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Record5;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** Whom customers have brought. */
@Component
class ReferralFacts implements LoyaltyFacts {

    private static final int MONTHS = 24;

    @Override
    public Select<Record5<UUID, String, Instant, BigDecimal, BigDecimal>> facts(Asked asked) {
        var nothing = castNull(BigDecimal.class);
        return LoyaltyFacts.fact(Fact.REFERRAL, CUSTOMER.REFERRED_BY_ID, CUSTOMER.CREATED_AT, nothing, nothing)
                .from(CUSTOMER)
                .where(
                        asked.whose(CUSTOMER.REFERRED_BY_ID),
                        CUSTOMER.CREATED_AT.ge(asked.monthsAgo(MONTHS)),
                        CUSTOMER.DELETED_AT.isNull());
    }
}
