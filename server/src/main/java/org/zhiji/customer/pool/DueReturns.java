package org.zhiji.customer.pool;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.CUSTOMER_POOL_WARNING;
import static zhiji.sql.tenant.Tables.OWNERSHIP;

import java.time.Instant;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.customer.HoldsOwner;
import org.zhiji.platform.time.Time;

/** Which customers have waited too long for a word from their owner. */
@Component
class DueReturns {

    private final ObjectProvider<HoldsOwner> holders;
    private final Time time;

    DueReturns(ObjectProvider<HoldsOwner> holders, Time time) {
        this.holders = holders;
        this.time = time;
    }

    /** From when the days count: the last contact, but never before the owner had the customer or the rule held. */
    Field<Instant> since(PoolRule rule) {
        var had = field(select(OWNERSHIP.FROM_AT)
                .from(OWNERSHIP)
                .where(OWNERSHIP.CUSTOMER_ID.eq(CUSTOMER.ID), OWNERSHIP.UNTIL_AT.isNull()));
        return greatest(
                coalesce(CUSTOMER.LAST_CONTACT_AT, CUSTOMER.CREATED_AT),
                coalesce(had, CUSTOMER.CREATED_AT),
                val(rule.activeSince()));
    }

    /** Those of the kind that go back in the night to this day at the latest. */
    Condition by(PoolRule rule, LocalDate day) {
        var before = rule.heardBefore(day, time.zone());
        return CUSTOMER.KIND
                .eq(rule.kind().name())
                .and(CUSTOMER.OWNER_ID.isNotNull())
                .and(CUSTOMER.DELETED_AT.isNull())
                .and(CUSTOMER.STATUS.eq("ACTIVE"))
                .and(CUSTOMER.LAST_CONTACT_AT.isNull().or(CUSTOMER.LAST_CONTACT_AT.lt(before)))
                .and(since(rule).lt(before))
                .and(held().not());
    }

    /** Those that are really taken: whose owner was told of it at least a day ago. */
    Condition takenOn(PoolRule rule, LocalDate day) {
        var warned = rule.warningDays() == 0
                ? DSL.trueCondition()
                : exists(selectOne()
                        .from(CUSTOMER_POOL_WARNING)
                        .where(CUSTOMER_POOL_WARNING.CUSTOMER_ID.eq(CUSTOMER.ID))
                        .and(CUSTOMER_POOL_WARNING.RETURNS_ON.le(day))
                        .and(CUSTOMER_POOL_WARNING.WARNED_ON.lt(day)));
        return by(rule, day).and(warned);
    }

    /** Somebody still owes them something. */
    Condition held() {
        return DSL.or(holders.stream().map(it -> it.holds(CUSTOMER.ID)).toList());
    }
}
