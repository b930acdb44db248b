package org.zhiji.loyalty;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.CUSTOMER_LOYALTY;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.LIFECYCLE_COUNT;
import static zhiji.sql.tenant.Tables.LIFECYCLE_MOVE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.customer.CustomerReach;
import org.zhiji.customer.LifecycleStage;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.platform.time.Time;

/** How many stand where, who moved in a month, who is about to be lost. Counts are those of the night, moves are as of now. */
@Repository
class LifecycleBoard {

    private static final int MOST_AT_RISK = 30;
    private static final int RISK_MONTHS = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MONTHS_SHOWN = 13;

    private final DSLContext db;
    private final LoyaltySettingsStore settings;
    private final Time time;

    LifecycleBoard(DSLContext db, LoyaltySettingsStore settings, Time time) {
        this.db = db;
        this.settings = settings;
        this.time = time;
    }

    /**
     * @param countedOn absent until the first night
     * @param moves     of the month, by where from and where to
     * @param risk      those whom we lose soonest, or who bring most, as the company wants it
     * @param trend     of the whole index, by month
     */
    record LifecycleBoardView(
            LoyaltySettings.Wording wording,
            LoyaltySettings.Strategy strategy,
            @Nullable LocalDate countedOn,
            List<StageRow> stages,
            List<MoveRow> moves,
            List<StageConversion> conversions,
            @Nullable IndexRow index,
            List<IndexRow> trend,
            List<RiskRow> risk) {}

    /** @param entered in the month, and how many left */
    record StageRow(LifecycleStage stage, int customers, int entered, int left) {}

    record MoveRow(LifecycleStage from, LifecycleStage to, LifecycleRule rule, int customers) {}

    enum Turn {
        /** 潜在 → 现实 */
        POTENTIAL_TO_ACTUAL,
        /** 新 → 老 */
        NEW_TO_REPEAT,
        /** 老 → 终身 */
        REPEAT_TO_LIFELONG
    }

    /** @param of who stood there when the month began, and who came in; absent where nobody counted then */
    record StageConversion(
            Turn turn,
            int customers,
            @Nullable Integer of,
            @Nullable BigDecimal percent) {}

    /** @param enough per cent of them whose index makes a loyal customer */
    record IndexRow(
            LocalDate day,
            int scored,
            @Nullable BigDecimal mean,
            int devoted,
            int steady,
            int wavering,
            int endangered,
            @Nullable BigDecimal enough) {}

    record RiskRow(
            UUID id,
            String name,
            @Nullable String ownerName,
            LifecycleStage stage,
            BigDecimal index,
            BigDecimal spent,
            @Nullable LocalDate lostOn) {}

    LifecycleBoardView of(Actor actor, @Nullable UUID department, YearMonth month, LocalDate today) {
        var chosen = settings.get();
        var mine = actor.mayView(LIFECYCLE_COUNT.OWNER_ID, LIFECYCLE_COUNT.DEPARTMENT_ID)
                .and(Departments.within(LIFECYCLE_COUNT.DEPARTMENT_ID, department));
        var countedOn =
                db.select(max(LIFECYCLE_COUNT.DAY)).from(LIFECYCLE_COUNT).fetchOne(max(LIFECYCLE_COUNT.DAY));
        var moves = moves(actor, department, month);
        var counts = counts(mine, countedOn);
        var atFirst = counts(mine, firstOf(month));
        var trend = trend(mine);
        return new LifecycleBoardView(
                chosen.wording(),
                chosen.strategy(),
                countedOn,
                stages(counts, moves),
                moves,
                conversions(atFirst, moves),
                trend.isEmpty() ? null : trend.getLast(),
                trend,
                risk(actor, department, chosen.strategy(), today));
    }

    private @Nullable LocalDate firstOf(YearMonth month) {
        return db.select(min(LIFECYCLE_COUNT.DAY))
                .from(LIFECYCLE_COUNT)
                .where(LIFECYCLE_COUNT.DAY.between(month.atDay(1), month.atEndOfMonth()))
                .fetchOne(min(LIFECYCLE_COUNT.DAY));
    }

    private Map<LifecycleStage, Integer> counts(Condition mine, @Nullable LocalDate day) {
        var counts = new EnumMap<LifecycleStage, Integer>(LifecycleStage.class);
        if (day != null) {
            db.select(LIFECYCLE_COUNT.STAGE, sum(LIFECYCLE_COUNT.CUSTOMERS))
                    .from(LIFECYCLE_COUNT)
                    .where(LIFECYCLE_COUNT.DAY.eq(day), mine)
                    .groupBy(LIFECYCLE_COUNT.STAGE)
                    .forEach(row -> counts.put(
                            LifecycleStage.valueOf(row.value1()), row.value2().intValue()));
        }
        return counts;
    }

    private List<MoveRow> moves(Actor actor, @Nullable UUID department, YearMonth month) {
        var from = month.atDay(1).atStartOfDay(time.zone()).toInstant();
        var to = month.plusMonths(1).atDay(1).atStartOfDay(time.zone()).toInstant();
        return db.select(LIFECYCLE_MOVE.FROM_STAGE, LIFECYCLE_MOVE.TO_STAGE, LIFECYCLE_MOVE.RULE, count())
                .from(LIFECYCLE_MOVE)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(LIFECYCLE_MOVE.CUSTOMER_ID))
                .where(
                        LIFECYCLE_MOVE.AT.ge(from),
                        LIFECYCLE_MOVE.AT.lt(to),
                        CUSTOMER.DELETED_AT.isNull(),
                        CustomerReach.mayView(actor),
                        Departments.within(CUSTOMER.DEPARTMENT_ID, department))
                .groupBy(LIFECYCLE_MOVE.FROM_STAGE, LIFECYCLE_MOVE.TO_STAGE, LIFECYCLE_MOVE.RULE)
                .orderBy(count().desc(), LIFECYCLE_MOVE.RULE)
                .fetch(row -> new MoveRow(
                        LifecycleStage.valueOf(row.value1()),
                        LifecycleStage.valueOf(row.value2()),
                        LifecycleRule.valueOf(row.value3()),
                        row.value4()));
    }

    private static List<StageRow> stages(Map<LifecycleStage, Integer> counts, List<MoveRow> moves) {
        return Arrays.stream(LifecycleStage.values())
                .map(stage -> new StageRow(
                        stage,
                        counts.getOrDefault(stage, 0),
                        moves.stream()
                                .filter(it -> it.to() == stage)
                                .mapToInt(MoveRow::customers)
                                .sum(),
                        moves.stream()
                                .filter(it -> it.from() == stage)
                                .mapToInt(MoveRow::customers)
                                .sum()))
                .toList();
    }

    private static List<StageConversion> conversions(Map<LifecycleStage, Integer> atFirst, List<MoveRow> moves) {
        return Arrays.stream(Turn.values())
                .map(turn -> conversion(turn, atFirst, moves))
                .toList();
    }

    private static StageConversion conversion(Turn turn, Map<LifecycleStage, Integer> atFirst, List<MoveRow> moves) {
        var from = from(turn);
        int turned = sumOf(moves, it -> from.contains(it.from()) && reaches(turn, it.to()));
        if (atFirst.isEmpty()) {
            return new StageConversion(turn, turned, null, null);
        }
        int of = from.stream().mapToInt(it -> atFirst.getOrDefault(it, 0)).sum()
                + sumOf(moves, it -> !from.contains(it.from()) && from.contains(it.to()));
        return new StageConversion(turn, turned, of, of == 0 ? null : percent(turned, of));
    }

    private static List<LifecycleStage> from(Turn turn) {
        return switch (turn) {
            case POTENTIAL_TO_ACTUAL -> List.of(LifecycleStage.POTENTIAL, LifecycleStage.PROSPECT);
            case NEW_TO_REPEAT -> List.of(LifecycleStage.FIRST_TIME);
            case REPEAT_TO_LIFELONG -> List.of(LifecycleStage.REPEAT, LifecycleStage.LOYAL);
        };
    }

    private static boolean reaches(Turn turn, LifecycleStage to) {
        return switch (turn) {
            case POTENTIAL_TO_ACTUAL -> KeepLoyalty.ACTUAL.contains(to);
            case NEW_TO_REPEAT -> KeepLoyalty.ACTUAL.contains(to);
            case REPEAT_TO_LIFELONG -> to == LifecycleStage.LIFELONG;
        };
    }

    private static int sumOf(List<MoveRow> moves, Predicate<MoveRow> which) {
        return moves.stream().filter(which).mapToInt(MoveRow::customers).sum();
    }

    private List<IndexRow> trend(Condition mine) {
        return db.select(
                        LIFECYCLE_COUNT.DAY,
                        sum(LIFECYCLE_COUNT.SCORED),
                        sum(LIFECYCLE_COUNT.INDEX_SUM),
                        sum(LIFECYCLE_COUNT.DEVOTED),
                        sum(LIFECYCLE_COUNT.STEADY),
                        sum(LIFECYCLE_COUNT.WAVERING),
                        sum(LIFECYCLE_COUNT.ENDANGERED),
                        sum(LIFECYCLE_COUNT.LOYAL_ENOUGH))
                .from(LIFECYCLE_COUNT)
                .where(mine)
                .groupBy(LIFECYCLE_COUNT.DAY)
                .orderBy(LIFECYCLE_COUNT.DAY.desc())
                .limit(MONTHS_SHOWN)
                .fetch(row -> {
                    int scored = row.value2().intValue();
                    return new IndexRow(
                            row.value1(),
                            scored,
                            scored == 0
                                    ? null
                                    : row.value3().divide(BigDecimal.valueOf(scored), 1, RoundingMode.HALF_UP),
                            row.value4().intValue(),
                            row.value5().intValue(),
                            row.value6().intValue(),
                            row.value7().intValue(),
                            scored == 0 ? null : percent(row.value8().intValue(), scored));
                })
                .reversed();
    }

    /** Many customers: whom we lose soonest comes first; few: who brings most. */
    private List<RiskRow> risk(
            Actor actor, @Nullable UUID department, LoyaltySettings.Strategy strategy, LocalDate today) {
        var soon = CUSTOMER_LOYALTY.LOST_ON.between(today.minusDays(1), today.plusMonths(RISK_MONTHS));
        var order = switch (strategy) {
            case SHARE -> List.of(CUSTOMER_LOYALTY.LOST_ON.asc(), CUSTOMER_LOYALTY.CUSTOMER_ID.asc());
            case PROFIT -> List.of(CUSTOMER_LOYALTY.SPENT.desc(), CUSTOMER_LOYALTY.CUSTOMER_ID.asc());
        };
        return db.select(
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        EMPLOYEE.NAME,
                        CUSTOMER.LIFECYCLE_STAGE.convertFrom(LifecycleStage::valueOf),
                        CUSTOMER_LOYALTY.INDEX,
                        CUSTOMER_LOYALTY.SPENT,
                        CUSTOMER_LOYALTY.LOST_ON)
                .from(CUSTOMER_LOYALTY)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CUSTOMER_LOYALTY.CUSTOMER_ID))
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(CUSTOMER.OWNER_ID))
                .where(
                        soon,
                        CUSTOMER.LIFECYCLE_STAGE.in(LoyaltyNight.names()),
                        CUSTOMER.DELETED_AT.isNull(),
                        CustomerReach.mayView(actor),
                        Departments.within(CUSTOMER.DEPARTMENT_ID, department))
                .orderBy(order)
                .limit(MOST_AT_RISK)
                .fetch(Records.mapping(RiskRow::new));
    }

    private static BigDecimal percent(int part, int of) {
        return HUNDRED.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
    }
}
