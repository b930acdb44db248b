package org.zhiji.followup.figure;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.CADENCE_HOLD_OUT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.customer.CustomerReach;
import org.zhiji.followup.TargetType;
import org.zhiji.followup.TaskStatus;
import org.zhiji.followup.figure.EffectFigures.Group;
import org.zhiji.followup.figure.EffectFigures.GroupEffect;
import org.zhiji.followup.figure.EffectFigures.HoldOutComparison;
import org.zhiji.followup.figure.EffectFigures.RuleEffect;
import org.zhiji.followup.plan.DueDay;
import org.zhiji.followup.report.Rate;
import org.zhiji.identity.Departments;
import org.zhiji.platform.statistics.Difference;
import org.zhiji.platform.statistics.Difference.Amounts;
import org.zhiji.platform.statistics.Difference.Share;

/**
 * One statement for each of the two blocks: the customers of a group with their first day, and what they did on the days
 * after it, each found by the index of their orders.
 */
@Repository
class EffectQueries {

    static final int DAYS = 30;

    static final Field<UUID> RULE = field(name("rule_id"), UUID.class);
    static final Field<String> TYPE = field(name("planned_as"), String.class);
    static final Field<String> GROUP = field(name("grouped"), String.class);
    static final Field<UUID> CUSTOMER_ID = field(name("concerned_id"), UUID.class);
    static final Field<LocalDate> DAY = field(name("first_day"), LocalDate.class);
    static final Field<Integer> VISITS = field(name("visits"), Integer.class);
    static final Field<BigDecimal> AMOUNT = field(name("amount"), BigDecimal.class);

    private final DSLContext db;
    private final ContactFigureQueries contacts;

    EffectQueries(DSLContext db, ContactFigureQueries contacts) {
        this.db = db;
        this.contacts = contacts;
    }

    private record Key(@Nullable UUID rule, @Nullable String type, Group group) {}

    private record Counted(GroupEffect effect, double squares) {}

    EffectFigures of(Asked asked) {
        var found = counted(asked, group(asked, Group.REACHED));
        found.putAll(counted(asked, group(asked, Group.PLANNED).unionAll(group(asked, Group.HELD_OUT))));
        var names = contacts.names(
                found.keySet().stream().map(Key::rule).filter(Objects::nonNull).toList());
        return new EffectFigures(DAYS, rules(found, names), compared(found, names));
    }

    private Map<Key, Counted> counted(Asked asked, Select<?> group) {
        var ripe = ripe(asked);
        var found = new LinkedHashMap<Key, Counted>();
        db.select(
                        RULE,
                        TYPE,
                        GROUP,
                        count().filterWhere(ripe),
                        count().filterWhere(ripe.not()),
                        count().filterWhere(ripe.and(VISITS.gt(0))),
                        coalesce(sum(VISITS).filterWhere(ripe), inline(BigDecimal.ZERO)),
                        coalesce(sum(AMOUNT).filterWhere(ripe), inline(BigDecimal.ZERO)),
                        coalesce(sum(AMOUNT.mul(AMOUNT)).filterWhere(ripe), inline(BigDecimal.ZERO)))
                .from(withVisits(asked, group))
                .groupBy(RULE, TYPE, GROUP)
                .forEach(row -> found.put(
                        new Key(row.value1(), row.value2(), Group.valueOf(row.value3())),
                        new Counted(
                                effect(
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        row.value7().intValue(),
                                        row.value8()),
                                row.value9().doubleValue())));
        return found;
    }

    /** Each customer of the group with the visits of the days after the first contact; the day itself is left out. */
    Table<?> withVisits(Asked asked, Select<?> group) {
        var zone = inline(asked.zone().getId());
        var begins = field("(({0} + 1)::timestamp at time zone {1})", Instant.class, DAY, zone);
        var ends = field("(({0} + {2})::timestamp at time zone {1})", Instant.class, DAY, zone, inline(DAYS + 1));
        var after = lateral(select(
                                count().as(VISITS),
                                coalesce(sum(WORK_ORDER.TOTAL_AMOUNT), inline(BigDecimal.ZERO))
                                        .as(AMOUNT))
                        .from(WORK_ORDER)
                        .where(
                                WORK_ORDER.OWNER_ID.eq(CUSTOMER_ID),
                                WORK_ORDER.DELETED_AT.isNull(),
                                WORK_ORDER.STATUS.eq(inline("DELIVERED")),
                                WORK_ORDER.DELIVERED_AT.ge(begins),
                                WORK_ORDER.DELIVERED_AT.lt(ends)))
                .as("after");
        return group.asTable("concerned").crossJoin(after);
    }

    /** The days after the first contact are over. */
    static Condition ripe(Asked asked) {
        return DAY.lt(inline(asked.today().minusDays(DAYS)));
    }

    Select<Record5<UUID, String, String, UUID, LocalDate>> group(Asked asked, Group group) {
        return switch (group) {
            case REACHED -> reached(asked);
            case PLANNED -> planned(asked);
            case HELD_OUT -> heldOut(asked);
        };
    }

    private static Select<Record5<UUID, String, String, UUID, LocalDate>> reached(Asked asked) {
        var day = DueDay.of(FOLLOW_UP_TASK.CLOSED_AT, asked.zone());
        var type = when(FOLLOW_UP_TASK.RULE_ID.isNull(), FOLLOW_UP_TASK.TARGET_TYPE)
                .otherwise(castNull(String.class));
        return select(
                        FOLLOW_UP_TASK.RULE_ID.as(RULE),
                        type.as(TYPE),
                        inline(Group.REACHED.name()).as(GROUP),
                        FOLLOW_UP_TASK.CUSTOMER_ID.as(CUSTOMER_ID),
                        min(day).as(DAY))
                .from(FOLLOW_UP_TASK)
                .where(
                        asked.within(FOLLOW_UP_TASK.CLOSED_AT),
                        FOLLOW_UP_TASK.STATUS.eq(inline(TaskStatus.SUCCESS.name())),
                        asked.visible(),
                        asked.person() == null ? trueCondition() : FOLLOW_UP_TASK.CALLER_ID.eq(asked.person()))
                .groupBy(FOLLOW_UP_TASK.RULE_ID, type, FOLLOW_UP_TASK.CUSTOMER_ID);
    }

    /**
     * Of rules that have left somebody alone in the period, all whom they planned to contact, reached or not: those who were
     * held out would not all have been reached either. Both groups are those of the customers whom the reader may see.
     */
    private static Select<Record5<UUID, String, String, UUID, LocalDate>> planned(Asked asked) {
        return select(
                        FOLLOW_UP_TASK.RULE_ID.as(RULE),
                        castNull(String.class).as(TYPE),
                        inline(Group.PLANNED.name()).as(GROUP),
                        FOLLOW_UP_TASK.CUSTOMER_ID.as(CUSTOMER_ID),
                        min(FOLLOW_UP_TASK.PLANNED_DATE).as(DAY))
                .from(FOLLOW_UP_TASK)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                .where(
                        FOLLOW_UP_TASK.PLANNED_DATE.between(inline(asked.from()), inline(asked.to())),
                        FOLLOW_UP_TASK.RULE_ID.in(select(CADENCE_HOLD_OUT.RULE_ID)
                                .from(CADENCE_HOLD_OUT)
                                .where(CADENCE_HOLD_OUT.DUE_ON.between(asked.from(), asked.to()))),
                        FOLLOW_UP_TASK.STATUS.ne(TaskStatus.CANCELLED.name()).or(FOLLOW_UP_TASK.ATTEMPT_COUNT.gt(0)),
                        ofCustomers(asked, FOLLOW_UP_TASK.RULE_ID))
                .groupBy(FOLLOW_UP_TASK.RULE_ID, FOLLOW_UP_TASK.CUSTOMER_ID);
    }

    private static Select<Record5<UUID, String, String, UUID, LocalDate>> heldOut(Asked asked) {
        return select(
                        CADENCE_HOLD_OUT.RULE_ID.as(RULE),
                        castNull(String.class).as(TYPE),
                        inline(Group.HELD_OUT.name()).as(GROUP),
                        CADENCE_HOLD_OUT.CUSTOMER_ID.as(CUSTOMER_ID),
                        min(CADENCE_HOLD_OUT.DUE_ON).as(DAY))
                .from(CADENCE_HOLD_OUT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CADENCE_HOLD_OUT.CUSTOMER_ID))
                .where(
                        CADENCE_HOLD_OUT.DUE_ON.between(inline(asked.from()), inline(asked.to())),
                        ofCustomers(asked, CADENCE_HOLD_OUT.RULE_ID))
                .groupBy(CADENCE_HOLD_OUT.RULE_ID, CADENCE_HOLD_OUT.CUSTOMER_ID);
    }

    private static Condition ofCustomers(Asked asked, Field<UUID> rule) {
        return CustomerReach.mayView(asked.actor())
                .and(Departments.within(CUSTOMER.DEPARTMENT_ID, asked.department()))
                .and(asked.rule() == null ? trueCondition() : rule.eq(asked.rule()));
    }

    private static List<RuleEffect> rules(Map<Key, Counted> found, Map<UUID, String> names) {
        var rules = new ArrayList<RuleEffect>();
        found.forEach((key, counted) -> {
            if (key.group() == Group.REACHED) {
                rules.add(new RuleEffect(
                        key.rule(),
                        key.rule() == null ? null : names.get(key.rule()),
                        key.type() == null ? null : TargetType.valueOf(key.type()),
                        counted.effect()));
            }
        });
        rules.sort(Comparator.comparingInt((RuleEffect it) ->
                        -it.reached().customers() - it.reached().running())
                .thenComparing(it -> String.valueOf(it.ruleName())));
        return rules;
    }

    private static List<HoldOutComparison> compared(Map<Key, Counted> found, Map<UUID, String> names) {
        var none = new Counted(effect(0, 0, 0, 0, BigDecimal.ZERO), 0);
        var byRule = new HashMap<UUID, Map<Group, Counted>>();
        found.forEach((key, counted) -> {
            if (key.group() != Group.REACHED) {
                byRule.computeIfAbsent(Objects.requireNonNull(key.rule()), it -> new HashMap<>())
                        .put(key.group(), counted);
            }
        });
        return byRule.entrySet().stream()
                .map(it -> comparison(
                        it.getKey(),
                        names.getOrDefault(it.getKey(), "—"),
                        it.getValue().getOrDefault(Group.PLANNED, none),
                        it.getValue().getOrDefault(Group.HELD_OUT, none)))
                .sorted(Comparator.comparing(HoldOutComparison::ruleName))
                .toList();
    }

    private static HoldOutComparison comparison(UUID rule, String ruleName, Counted planned, Counted heldOut) {
        var one = planned.effect();
        var other = heldOut.effect();
        var fewest = Math.min(one.customers(), other.customers());
        return new HoldOutComparison(
                rule,
                ruleName,
                one,
                other,
                fewest == 0
                        ? null
                        : Difference.ofShares(
                                new Share(one.visitors(), one.customers()),
                                new Share(other.visitors(), other.customers())),
                fewest < 2 ? null : Difference.ofMeans(amounts(planned), amounts(heldOut)));
    }

    private static Amounts amounts(Counted group) {
        return new Amounts(group.effect().customers(), group.effect().amount().doubleValue(), group.squares());
    }

    private static GroupEffect effect(int customers, int running, int visitors, int visits, BigDecimal amount) {
        return new GroupEffect(
                customers,
                running,
                visitors,
                Rate.percent(visitors, customers),
                visits,
                amount,
                customers == 0 ? null : amount.divide(BigDecimal.valueOf(customers), 2, RoundingMode.HALF_UP));
    }
}
