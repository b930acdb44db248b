package org.zhiji.loyalty;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.CUSTOMER_LOYALTY;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.LifecycleStage;
import org.zhiji.loyalty.Lifecycle.Standing;
import org.zhiji.loyalty.LoyaltyIndex.LoyaltyShare;
import org.zhiji.loyalty.LoyaltyIndex.Part;
import org.zhiji.loyalty.Moves.Move;
import org.zhiji.platform.time.Time;
import zhiji.sql.tenant.tables.records.CustomerLoyaltyRecord;

/** Works out anew how loyal customers are, and moves those whom a rule moves. Done twice it comes to the same. */
@Service
class KeepLoyalty {

    /** Who has bought; the others have no loyalty to measure. */
    static final Set<LifecycleStage> ACTUAL =
            EnumSet.of(LifecycleStage.FIRST_TIME, LifecycleStage.REPEAT, LifecycleStage.LOYAL, LifecycleStage.LIFELONG);

    private final DSLContext db;
    private final ReadFacts facts;
    private final LoyaltySettingsStore settings;
    private final Moves moves;
    private final ChurnCases cases;
    private final Time time;

    KeepLoyalty(
            DSLContext db, ReadFacts facts, LoyaltySettingsStore settings, Moves moves, ChurnCases cases, Time time) {
        this.db = db;
        this.facts = facts;
        this.settings = settings;
        this.moves = moves;
        this.cases = cases;
        this.time = time;
    }

    private record Judged(UUID customer, LifecycleStage stage, Known known, CustomerLoyaltyRecord row) {}

    /** What the night brings: up, down and lost. */
    @Transactional
    public void judge(Collection<UUID> customers, Instant now) {
        judge(customers, now, EnumSet.allOf(LifecycleStage.class));
    }

    /** Whoever has just paid is not lost in the same moment, even if what was paid for is long ago. */
    @Transactional
    public void judgePaying(Collection<UUID> customers, Instant now) {
        judge(customers, now, EnumSet.complementOf(EnumSet.of(LifecycleStage.LOST)));
    }

    private void judge(Collection<UUID> customers, Instant now, Set<LifecycleStage> where) {
        var chosen = settings.get();
        var today = LocalDate.ofInstant(now, time.zone());
        var judged = judged(customers, chosen, today);
        write(judged.stream().map(Judged::row).toList(), today);
        move(judged, where, chosen, now, today);
    }

    private List<Judged> judged(Collection<UUID> customers, LoyaltySettings chosen, LocalDate today) {
        var ids = DSL.any(customers.toArray(UUID[]::new));
        var stages = db.select(CUSTOMER.ID, CUSTOMER.LIFECYCLE_STAGE)
                .from(CUSTOMER)
                .where(
                        CUSTOMER.ID.eq(ids),
                        CUSTOMER.DELETED_AT.isNull(),
                        CUSTOMER.LIFECYCLE_STAGE.in(LoyaltyNight.names()))
                .fetchMap(CUSTOMER.ID, row -> LifecycleStage.valueOf(row.value2()));
        var before = db.selectFrom(CUSTOMER_LOYALTY)
                .where(CUSTOMER_LOYALTY.CUSTOMER_ID.eq(ids))
                .fetchMap(CUSTOMER_LOYALTY.CUSTOMER_ID);
        var known = facts.of(stages.keySet(), today, chosen.loyalWithinMonths());
        var judged = new ArrayList<Judged>();
        stages.forEach((customer, stage) -> {
            var what = known.getOrDefault(customer, Known.NOTHING);
            judged.add(new Judged(customer, stage, what, row(customer, what, before.get(customer), chosen, today)));
        });
        return judged;
    }

    private static CustomerLoyaltyRecord row(
            UUID customer,
            Known known,
            @Nullable CustomerLoyaltyRecord before,
            LoyaltySettings chosen,
            LocalDate today) {
        var parts = LoyaltyIndex.parts(known, chosen.weights(), chosen.expectedVisits(), today);
        var index = LoyaltyIndex.of(parts);
        return new CustomerLoyaltyRecord(
                customer,
                points(parts, Part.REPEAT),
                points(parts, Part.RECENCY),
                points(parts, Part.GROWTH),
                points(parts, Part.LIKING),
                points(parts, Part.REFERRAL),
                points(parts, Part.PRICE),
                index,
                Lifecycle.lowSince(index, before == null ? null : before.getLowSince(), chosen.scale(), today),
                known.yearly(),
                Lifecycle.lostOn(known, chosen.scale()),
                today);
    }

    private static BigDecimal points(List<LoyaltyShare> parts, Part part) {
        return parts.get(part.ordinal()).points();
    }

    /** Only what has changed is written, and only where the index changed is it history. */
    private void write(List<CustomerLoyaltyRecord> rows, LocalDate today) {
        if (rows.isEmpty()) {
            return;
        }
        db.execute(
                """
                with night as (
                    select * from unnest({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10})
                        as n (customer_id, repeat_part, recency_part, growth_part, liking_part, referral_part, price_part, index, low_since, spent, lost_on)
                ), history as (
                    insert into customer_loyalty_history (customer_id, on_day, repeat_part, recency_part, growth_part, liking_part, referral_part, price_part, index)
                    select n.customer_id, {11}, n.repeat_part, n.recency_part, n.growth_part, n.liking_part, n.referral_part, n.price_part, n.index
                    from night n left join customer_loyalty old on old.customer_id = n.customer_id
                    where old.index is distinct from n.index
                    on conflict (customer_id, on_day) do update set
                        repeat_part = excluded.repeat_part, recency_part = excluded.recency_part, growth_part = excluded.growth_part,
                        liking_part = excluded.liking_part, referral_part = excluded.referral_part, price_part = excluded.price_part,
                        index = excluded.index
                )
                insert into customer_loyalty as kept (customer_id, repeat_part, recency_part, growth_part, liking_part, referral_part, price_part, index, low_since, spent, lost_on, as_of)
                select n.*, {11} from night n
                on conflict (customer_id) do update set
                    repeat_part = excluded.repeat_part, recency_part = excluded.recency_part, growth_part = excluded.growth_part,
                    liking_part = excluded.liking_part, referral_part = excluded.referral_part, price_part = excluded.price_part,
                    index = excluded.index, low_since = excluded.low_since, spent = excluded.spent, lost_on = excluded.lost_on,
                    as_of = excluded.as_of
                where (kept.repeat_part, kept.recency_part, kept.growth_part, kept.liking_part, kept.referral_part, kept.price_part,
                       kept.index, kept.low_since, kept.spent, kept.lost_on)
                    is distinct from
                      (excluded.repeat_part, excluded.recency_part, excluded.growth_part, excluded.liking_part, excluded.referral_part,
                       excluded.price_part, excluded.index, excluded.low_since, excluded.spent, excluded.lost_on)
                """,
                DSL.val(rows.stream().map(CustomerLoyaltyRecord::getCustomerId).toArray(UUID[]::new)),
                numbers(rows, CustomerLoyaltyRecord::getRepeatPart),
                numbers(rows, CustomerLoyaltyRecord::getRecencyPart),
                numbers(rows, CustomerLoyaltyRecord::getGrowthPart),
                numbers(rows, CustomerLoyaltyRecord::getLikingPart),
                numbers(rows, CustomerLoyaltyRecord::getReferralPart),
                numbers(rows, CustomerLoyaltyRecord::getPricePart),
                numbers(rows, CustomerLoyaltyRecord::getIndex),
                DSL.val(rows.stream().map(CustomerLoyaltyRecord::getLowSince).toArray(LocalDate[]::new)),
                numbers(rows, CustomerLoyaltyRecord::getSpent),
                DSL.val(rows.stream().map(CustomerLoyaltyRecord::getLostOn).toArray(LocalDate[]::new)),
                DSL.val(today));
    }

    private static Param<BigDecimal[]> numbers(
            List<CustomerLoyaltyRecord> rows, Function<CustomerLoyaltyRecord, BigDecimal> value) {
        return DSL.val(rows.stream().map(value).toArray(BigDecimal[]::new));
    }

    private void move(
            List<Judged> judged, Set<LifecycleStage> where, LoyaltySettings chosen, Instant now, LocalDate today) {
        var steps = new ArrayList<Move>();
        var lost = new ArrayList<ChurnCases.Lost>();
        for (var one : judged) {
            var standing =
                    new Standing(one.stage(), one.row().getIndex(), one.row().getLowSince());
            Lifecycle.next(standing, one.known(), chosen.scale(), today)
                    .filter(step -> where.contains(step.to()))
                    .ifPresent(step -> {
                        steps.add(new Move(
                                one.customer(), one.stage(), step.to(), step.rule(), evidence(step.rule(), one)));
                        if (step.to() == LifecycleStage.LOST) {
                            lost.add(new ChurnCases.Lost(
                                    one.customer(),
                                    one.stage(),
                                    step.rule(),
                                    one.known().lastPaid(),
                                    chosen.lossValue(one.known().yearly())));
                        }
                    });
        }
        cases.opened(lost, chosen.remedyDays(), now);
        moves.made(steps, now);
    }

    private static Map<String, Object> evidence(LifecycleRule rule, Judged one) {
        return switch (rule) {
            case ABSENT ->
                one.known().lastPaid() == null
                        ? Map.of()
                        : Map.of("lastPaid", one.known().lastPaid());
            case LOYAL_ENOUGH ->
                Map.of("index", one.row().getIndex(), "payments", one.known().paidLately());
            case LOYAL_NO_MORE ->
                Map.of(
                        "index",
                        one.row().getIndex(),
                        "since",
                        String.valueOf(one.row().getLowSince()));
            case SECOND_PAYMENT -> Map.of("payments", one.known().paid());
            case FIRST_PAYMENT,
                    PAYMENT_OF_A_LOST,
                    CARS_GONE,
                    SAID_SO,
                    CONFIRMED_FOR_LIFE,
                    FILTERED_OUT,
                    RESTORED,
                    APPROVED_AS_PROSPECT -> Map.of();
        };
    }
}
