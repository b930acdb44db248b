package org.zhiji.asset;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.count;
import static zhiji.sql.tenant.Tables.VEHICLE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Record5;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.zhiji.loyalty.LoyaltyFacts;

/** Whoever has sold or scrapped the last car has no reason to come. */
@Component
class CarFacts implements LoyaltyFacts {

    @Override
    public Select<Record5<UUID, String, Instant, BigDecimal, BigDecimal>> facts(Asked asked) {
        return LoyaltyFacts.fact(
                        Fact.CARS,
                        VEHICLE.CUSTOMER_ID,
                        castNull(Instant.class),
                        count().filterWhere(VEHICLE.STATUS.eq("IN_USE")).cast(BigDecimal.class),
                        count().cast(BigDecimal.class))
                .from(VEHICLE)
                .where(asked.whose(VEHICLE.CUSTOMER_ID), VEHICLE.DELETED_AT.isNull())
                .groupBy(VEHICLE.CUSTOMER_ID);
    }
}
