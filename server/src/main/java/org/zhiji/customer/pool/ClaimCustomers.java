package org.zhiji.customer.pool;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.max;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.OWNERSHIP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.CustomerKind;
import org.zhiji.customer.Owners;
import org.zhiji.customer.pool.ClaimView.ClaimRefused;
import org.zhiji.customer.pool.ClaimView.Why;
import org.zhiji.identity.Actor;
import org.zhiji.platform.time.Time;

/**
 * Takes customers out of the pool. The person is locked first, so that what is counted stays true until it is written; then
 * the customers in the order of their ids. Whoever comes second finds an owner there.
 */
@Component
class ClaimCustomers {

    private final DSLContext db;
    private final PoolRules rules;
    private final PoolReach reach;
    private final PoolStanding standing;
    private final Owners owners;
    private final Time time;

    ClaimCustomers(DSLContext db, PoolRules rules, PoolReach reach, PoolStanding standing, Owners owners, Time time) {
        this.db = db;
        this.rules = rules;
        this.reach = reach;
        this.standing = standing;
        this.owners = owners;
        this.time = time;
    }

    @Transactional
    public ClaimView run(Actor actor, List<UUID> wanted, Instant now) {
        db.select(EMPLOYEE.ID)
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.eq(actor.id()))
                .forNoKeyUpdate()
                .fetch();
        var free = free(actor, wanted);
        var barred = barred(actor, wanted);
        var left = new EnumMap<CustomerKind, Left>(CustomerKind.class);
        for (var kind : standing.of(actor, now)) {
            left.put(kind.kind(), new Left(kind.claimsLeft(), kind.capacityLeft()));
        }
        var rule = rules.byKind();
        var claimed = new ArrayList<UUID>();
        var refused = new ArrayList<ClaimRefused>();
        for (var id : new LinkedHashSet<>(wanted)) {
            var kind = free.get(id);
            if (kind == null || !rule.containsKey(kind)) {
                refused.add(new ClaimRefused(id, Why.GONE, null));
                continue;
            }
            var until = barredUntil(Objects.requireNonNull(rule.get(kind)), barred.get(id));
            var room = Objects.requireNonNull(left.get(kind));
            if (until != null && !time.today().isAfter(until)) {
                refused.add(new ClaimRefused(id, Why.BARRED, until));
            } else if (room.claims == 0) {
                refused.add(new ClaimRefused(id, Why.DAILY_LIMIT, null));
            } else if (room.places == 0) {
                refused.add(new ClaimRefused(id, Why.CAPACITY, null));
            } else {
                room.claims--;
                room.places--;
                claimed.add(id);
            }
        }
        owners.pass(actor, claimed, actor.id(), Owners.How.CLAIMED, null, now);
        return new ClaimView(claimed, refused);
    }

    private static final class Left {

        private int claims;
        private int places;

        Left(int claims, int places) {
            this.claims = claims;
            this.places = places;
        }
    }

    /** Read again after waiting: one that somebody else has taken meanwhile is not among them. */
    private Map<UUID, CustomerKind> free(Actor actor, List<UUID> wanted) {
        return db.select(CUSTOMER.ID, CUSTOMER.KIND)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(any(wanted.toArray(UUID[]::new))), reach.pooled(actor))
                .orderBy(CUSTOMER.ID)
                .forUpdate()
                .of(CUSTOMER)
                .fetchMap(CUSTOMER.ID, row -> CustomerKind.valueOf(row.value2()));
    }

    /** Until when the person had them. */
    private Map<UUID, Instant> barred(Actor actor, List<UUID> wanted) {
        return db.select(OWNERSHIP.CUSTOMER_ID, max(OWNERSHIP.UNTIL_AT))
                .from(OWNERSHIP)
                .where(OWNERSHIP.CUSTOMER_ID.eq(any(wanted.toArray(UUID[]::new))))
                .and(OWNERSHIP.EMPLOYEE_ID.eq(actor.id()))
                .and(OWNERSHIP.UNTIL_AT.isNotNull())
                .groupBy(OWNERSHIP.CUSTOMER_ID)
                .fetchMap(OWNERSHIP.CUSTOMER_ID, max(OWNERSHIP.UNTIL_AT));
    }

    private @Nullable LocalDate barredUntil(PoolRule rule, @Nullable Instant had) {
        return had == null || rule.barredDays() == 0
                ? null
                : had.atZone(time.zone()).toLocalDate().plusDays(rule.barredDays());
    }
}
