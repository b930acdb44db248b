package org.zhiji.customer.pool;

import static zhiji.sql.tenant.Tables.CUSTOMER_POOL_RULE;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.zhiji.customer.CustomerKind;
import zhiji.sql.tenant.tables.records.CustomerPoolRuleRecord;

/** The rules as they stand; there is one for each kind. */
@Repository
class PoolRules {

    private final DSLContext db;

    PoolRules(DSLContext db) {
        this.db = db;
    }

    List<PoolRule> all() {
        return db.selectFrom(CUSTOMER_POOL_RULE).fetch(PoolRules::rule).stream()
                .sorted(Comparator.comparing(PoolRule::kind))
                .toList();
    }

    List<PoolRule> active() {
        return all().stream().filter(PoolRule::active).toList();
    }

    Map<CustomerKind, PoolRule> byKind() {
        return active().stream().collect(Collectors.toMap(PoolRule::kind, Function.identity()));
    }

    Optional<PoolRule> activeFor(String kind) {
        return active().stream().filter(rule -> rule.kind().name().equals(kind)).findFirst();
    }

    Optional<PoolRule> lock(String kind) {
        return Arrays.stream(CustomerKind.values())
                .filter(it -> it.name().equals(kind))
                .findFirst()
                .map(it -> db.selectFrom(CUSTOMER_POOL_RULE)
                        .where(CUSTOMER_POOL_RULE.KIND.eq(it.name()))
                        .forUpdate()
                        .fetchSingle(PoolRules::rule));
    }

    void save(PoolRule rule) {
        db.update(CUSTOMER_POOL_RULE)
                .set(CUSTOMER_POOL_RULE.ACTIVE_SINCE, rule.activeSince())
                .set(CUSTOMER_POOL_RULE.DAILY_CLAIMS, rule.dailyClaims())
                .set(CUSTOMER_POOL_RULE.CAPACITY, rule.capacity())
                .set(CUSTOMER_POOL_RULE.IDLE_DAYS, rule.idleDays())
                .set(CUSTOMER_POOL_RULE.WARNING_DAYS, rule.warningDays())
                .set(CUSTOMER_POOL_RULE.BARRED_DAYS, rule.barredDays())
                .set(CUSTOMER_POOL_RULE.VERSION, rule.version())
                .where(CUSTOMER_POOL_RULE.KIND.eq(rule.kind().name()))
                .execute();
    }

    private static PoolRule rule(CustomerPoolRuleRecord row) {
        return new PoolRule(
                CustomerKind.valueOf(row.getKind()),
                row.getActiveSince(),
                row.getDailyClaims(),
                row.getCapacity(),
                row.getIdleDays(),
                row.getWarningDays(),
                row.getBarredDays(),
                row.getVersion());
    }
}
