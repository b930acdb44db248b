package org.zhiji.service;

import static org.jooq.impl.DSL.castNull;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Record5;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.zhiji.loyalty.LoyaltyFacts;

/** Repairs are what customers of a workshop pay for. */
@Component
class PaymentFacts implements LoyaltyFacts {

    @Override
    public Select<Record5<UUID, String, Instant, BigDecimal, BigDecimal>> facts(Asked asked) {
        return LoyaltyFacts.fact(
                        Fact.TRANSACTION,
                        WORK_ORDER.OWNER_ID,
                        WORK_ORDER.DELIVERED_AT,
                        WORK_ORDER.TOTAL_AMOUNT,
                        castNull(BigDecimal.class))
                .from(WORK_ORDER)
                .where(
                        asked.whose(WORK_ORDER.OWNER_ID),
                        WORK_ORDER.STATUS.eq(OrderStatus.DELIVERED.name()),
                        WORK_ORDER.DELETED_AT.isNull());
    }
}
