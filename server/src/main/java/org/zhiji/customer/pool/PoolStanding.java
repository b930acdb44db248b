package org.zhiji.customer.pool;

import static org.jooq.impl.DSL.count;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.OWNERSHIP;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerKind;
import org.zhiji.customer.Owners;
import org.zhiji.identity.Actor;
import org.zhiji.platform.time.Time;

/** How many customers of each kind a person has, and may still claim today. */
@Component
class PoolStanding {

    private final DSLContext db;
    private final PoolRules rules;
    private final Time time;

    PoolStanding(DSLContext db, PoolRules rules, Time time) {
        this.db = db;
        this.rules = rules;
        this.time = time;
    }

    /** One line for each kind whose pool is open. */
    record KindStanding(
            CustomerKind kind, int dailyClaims, int claimsLeft, int capacity, int owned, int capacityLeft) {}

    List<KindStanding> of(Actor actor, Instant now) {
        var active = rules.active();
        if (active.isEmpty()) {
            return List.of();
        }
        var owned = owned(actor);
        var claimed = claimed(actor, now);
        return active.stream()
                .map(rule -> {
                    int has = owned.getOrDefault(rule.kind().name(), 0);
                    int today = claimed.getOrDefault(rule.kind().name(), 0);
                    return new KindStanding(
                            rule.kind(),
                            rule.dailyClaims(),
                            Math.max(0, rule.dailyClaims() - today),
                            rule.capacity(),
                            has,
                            Math.max(0, rule.capacity() - has));
                })
                .toList();
    }

    private Map<String, Integer> owned(Actor actor) {
        return db.select(CUSTOMER.KIND, count())
                .from(CUSTOMER)
                .where(CUSTOMER.OWNER_ID.eq(actor.id()), CUSTOMER.DELETED_AT.isNull())
                .groupBy(CUSTOMER.KIND)
                .fetchMap(CUSTOMER.KIND, count());
    }

    private Map<String, Integer> claimed(Actor actor, Instant now) {
        var morning =
                now.atZone(time.zone()).toLocalDate().atStartOfDay(time.zone()).toInstant();
        return db.select(CUSTOMER.KIND, count())
                .from(OWNERSHIP)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(OWNERSHIP.CUSTOMER_ID))
                .where(OWNERSHIP.EMPLOYEE_ID.eq(actor.id()))
                .and(OWNERSHIP.HOW.eq(Owners.How.CLAIMED.name()))
                .and(OWNERSHIP.FROM_AT.ge(morning))
                .groupBy(CUSTOMER.KIND)
                .fetchMap(CUSTOMER.KIND, count());
    }
}
