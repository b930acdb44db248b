package org.zhiji.customer.pool;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.CUSTOMER_POOL_WARNING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.Owners;
import org.zhiji.identity.Actor;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.job.DailyJob;
import org.zhiji.platform.time.Time;

/** Each night: tells owners which customers they are about to lose, and takes back those of whom they were told. */
@Component
class PoolNight implements DailyJob {

    static final LocalTime AT = LocalTime.of(2, 30);

    private final DSLContext db;
    private final PoolRules rules;
    private final DueReturns due;
    private final Owners owners;
    private final Notices notices;
    private final Time time;

    PoolNight(DSLContext db, PoolRules rules, DueReturns due, Owners owners, Notices notices, Time time) {
        this.db = db;
        this.rules = rules;
        this.due = due;
        this.owners = owners;
        this.notices = notices;
        this.time = time;
    }

    @Override
    public String name() {
        return "customer-pool";
    }

    @Override
    public LocalTime at() {
        return AT;
    }

    @Override
    @Transactional
    public void run(Instant now) {
        var today = now.atZone(time.zone()).toLocalDate();
        var warned = new LinkedHashMap<UUID, List<Warned>>();
        for (var rule : rules.active()) {
            warn(rule, today)
                    .forEach(it -> warned.computeIfAbsent(it.owner(), key -> new ArrayList<>())
                            .add(it));
            var taken = db.select(CUSTOMER.ID)
                    .from(CUSTOMER)
                    .where(due.takenOn(rule, today))
                    .orderBy(CUSTOMER.ID)
                    .forUpdate()
                    .of(CUSTOMER)
                    .fetch(CUSTOMER.ID);
            owners.pass(Actor.SYSTEM, taken, null, Owners.How.EXPIRED, null, now);
        }
        warned.forEach((owner, customers) -> tell(owner, customers, today, now));
    }

    private record Warned(UUID customer, String name, UUID owner, LocalDate returnsOn) {}

    /** Those of whom the owner has not heard yet that they go on this day. */
    private List<Warned> warn(PoolRule rule, LocalDate today) {
        if (rule.warningDays() == 0) {
            return List.of();
        }
        var since = due.since(rule);
        var near = db.select(CUSTOMER.ID, CUSTOMER.NAME, CUSTOMER.OWNER_ID, since)
                .from(CUSTOMER)
                .where(due.by(rule, today.plusDays(rule.warningDays())))
                .fetch(it ->
                        new Warned(it.value1(), it.value2(), it.value3(), rule.returnsOn(it.value4(), time.zone())));
        if (near.isEmpty()) {
            return List.of();
        }
        var fresh = new HashSet<UUID>();
        for (int from = 0; from < near.size(); from += 1_000) {
            var part = near.subList(from, Math.min(near.size(), from + 1_000));
            fresh.addAll(db.insertInto(
                            CUSTOMER_POOL_WARNING,
                            CUSTOMER_POOL_WARNING.CUSTOMER_ID,
                            CUSTOMER_POOL_WARNING.RETURNS_ON,
                            CUSTOMER_POOL_WARNING.WARNED_ON)
                    .valuesOfRows(part.stream()
                            .map(it -> row(it.customer(), it.returnsOn(), today))
                            .toList())
                    .onConflict(CUSTOMER_POOL_WARNING.CUSTOMER_ID)
                    .doUpdate()
                    .set(CUSTOMER_POOL_WARNING.RETURNS_ON, excluded(CUSTOMER_POOL_WARNING.RETURNS_ON))
                    .set(CUSTOMER_POOL_WARNING.WARNED_ON, excluded(CUSTOMER_POOL_WARNING.WARNED_ON))
                    .where(CUSTOMER_POOL_WARNING.RETURNS_ON.ne(excluded(CUSTOMER_POOL_WARNING.RETURNS_ON)))
                    .returning(CUSTOMER_POOL_WARNING.CUSTOMER_ID)
                    .fetch(CUSTOMER_POOL_WARNING.CUSTOMER_ID));
        }
        return near.stream().filter(it -> fresh.contains(it.customer())).toList();
    }

    /** One word a night, however many they are. */
    private void tell(UUID owner, List<Warned> customers, LocalDate today, Instant now) {
        var first =
                customers.stream().min(Comparator.comparing(Warned::returnsOn)).orElseThrow();
        notices.sendOnce(
                "customer-pool/" + today + "/" + owner,
                List.of(owner),
                "customer-pool.returning",
                "customer-pool",
                owner,
                Map.of(
                        "customer", first.name(),
                        "customers", customers.size(),
                        "returnsOn", first.returnsOn().toString()),
                now);
    }
}
