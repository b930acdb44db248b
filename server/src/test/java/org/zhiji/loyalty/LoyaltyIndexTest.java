package org.zhiji.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhiji.customer.LifecycleStage;
import org.zhiji.loyalty.Known.Told;
import org.zhiji.loyalty.Lifecycle.Standing;
import org.zhiji.loyalty.Lifecycle.Step;
import org.zhiji.loyalty.LoyaltyFacts.Fact;
import org.zhiji.loyalty.LoyaltyIndex.Band;
import org.zhiji.loyalty.LoyaltyIndex.Part;

class LoyaltyIndexTest {

    static final LocalDate TODAY = LocalDate.of(2026, 9, 30);
    static final BigDecimal USUAL = BigDecimal.valueOf(2);
    static final Map<Part, BigDecimal> WEIGHTS = new EnumMap<>(Map.of(
            Part.REPEAT, new BigDecimal("0.25"),
            Part.RECENCY, new BigDecimal("0.20"),
            Part.GROWTH, new BigDecimal("0.15"),
            Part.LIKING, new BigDecimal("0.15"),
            Part.REFERRAL, new BigDecimal("0.15"),
            Part.PRICE, new BigDecimal("0.10")));
    static final Lifecycle.Scale SCALE =
            new Lifecycle.Scale(BigDecimal.valueOf(70), 3, BigDecimal.valueOf(60), 3, 12, 5);

    /** The worked example of the domain, §4.10. */
    @Test
    void threeOfThreeVisitsMoreMoneyAndOneReferralAre89Point4() {
        var known = Known.of(
                List.of(
                        visit("2026-07-30", "2200"),
                        visit("2026-03-10", "2000"),
                        visit("2025-12-01", "2000"),
                        visit("2025-05-01", "5400"),
                        told(Fact.EXPECTED_VISITS, null, "3", null),
                        told(Fact.ANSWERS, "2026-07-01", "22", "24"),
                        told(Fact.REFERRAL, "2025-10-10", null, null)),
                TODAY,
                24);
        var parts = LoyaltyIndex.parts(known, WEIGHTS, USUAL, TODAY);
        assertThat(parts.stream().map(it -> it.weighed().toPlainString()))
                .containsExactly("25.00", "20.00", "8.61", "13.75", "12.00", "10.00");
        assertThat(LoyaltyIndex.of(parts)).isEqualByComparingTo("89.4");
        assertThat(Band.of(new BigDecimal("79.9"))).isEqualTo(Band.STEADY);
        assertThat(Band.of(new BigDecimal("39.9"))).isEqualTo(Band.ENDANGERED);
    }

    @Test
    void recencyFallsFromSixMonthsOnAndIsNothingAfterAYear() {
        assertThat(recency("2026-03-30")).isEqualByComparingTo("100");
        assertThat(recency("2026-02-28")).isEqualByComparingTo("83.33");
        assertThat(recency("2025-10-30")).isEqualByComparingTo("16.67");
        assertThat(recency("2025-09-30")).isEqualByComparingTo("0");
        assertThat(recency("2019-01-01")).isEqualByComparingTo("0");
    }

    /** More visits, referrals and favourable answers never make anybody less loyal, and the index stays between 0 and 100. */
    @Test
    void whateverHappensTheIndexStaysWithinItsBounds() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var told = new ArrayList<Told>();
            for (int n = random.nextInt(8); n > 0; n--) {
                told.add(visit(TODAY.minusDays(random.nextInt(900)).toString(), "" + random.nextInt(9000)));
            }
            if (random.nextBoolean()) {
                told.add(told(Fact.PRICE_OBJECTION, "2026-08-0" + (1 + random.nextInt(9)), null, null));
            }
            var index = index(told);
            assertThat(index).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            told.add(told(Fact.REFERRAL, "2026-09-01", null, null));
            assertThat(index(told)).isGreaterThanOrEqualTo(index);
        }
    }

    @Test
    void aRepeatBuyerBecomesLoyalUnlessAComplaintIsOpen() {
        var told = new ArrayList<>(
                List.of(visit("2026-07-30", "2200"), visit("2026-03-10", "2000"), visit("2025-12-01", "2000")));
        assertThat(next(LifecycleStage.REPEAT, "70.0", null, told))
                .contains(new Step(LifecycleStage.LOYAL, LifecycleRule.LOYAL_ENOUGH));
        assertThat(next(LifecycleStage.REPEAT, "69.9", null, told)).isEmpty();
        told.add(told(Fact.OPEN_COMPLAINT, null, null, null));
        assertThat(next(LifecycleStage.REPEAT, "95.0", null, told)).isEmpty();
    }

    @Test
    void loyaltyIsLostAfterThreeMonthsBelowSixty() {
        var told = List.of(visit("2026-07-30", "2200"));
        assertThat(next(LifecycleStage.LOYAL, "59.9", LocalDate.of(2026, 7, 1), told))
                .isEmpty();
        assertThat(next(LifecycleStage.LOYAL, "59.9", LocalDate.of(2026, 6, 30), told))
                .contains(new Step(LifecycleStage.REPEAT, LifecycleRule.LOYAL_NO_MORE));
        assertThat(Lifecycle.lowSince(new BigDecimal("60.0"), LocalDate.of(2026, 6, 30), SCALE, TODAY))
                .isNull();
    }

    @Test
    void whoHasNotPaidForMoreThanTwelveMonthsOrHasNoCarLeftIsLost() {
        var exactly = List.of(visit("2025-09-30", "300"));
        assertThat(next(LifecycleStage.REPEAT, "10", null, exactly)).isEmpty();
        var longer = List.of(visit("2025-09-29", "300"), visit("2026-05-01", "0"));
        assertThat(next(LifecycleStage.LIFELONG, "90", null, longer))
                .contains(new Step(LifecycleStage.LOST, LifecycleRule.ABSENT));
        var sold = List.of(visit("2026-09-01", "300"), told(Fact.CARS, null, "0", "2"));
        assertThat(next(LifecycleStage.LOYAL, "90", null, sold))
                .contains(new Step(LifecycleStage.LOST, LifecycleRule.CARS_GONE));
        assertThat(next(LifecycleStage.LOST, "10", null, longer)).isEmpty();
        assertThat(next(LifecycleStage.POTENTIAL, "10", null, longer)).isEmpty();
        assertThat(Lifecycle.lostOn(Known.of(exactly, TODAY, 24), SCALE)).isEqualTo("2026-10-01");
    }

    @Test
    void onlyALoyalCustomerOfFiveYearsMayBeProposedForLife() {
        var told = List.of(visit("2021-09-30", "300"), visit("2026-05-01", "300"));
        var known = Known.of(told, TODAY, 24);
        assertThat(Lifecycle.mayBeLifelong(LifecycleStage.LOYAL, known, SCALE, TODAY))
                .isTrue();
        assertThat(Lifecycle.mayBeLifelong(LifecycleStage.REPEAT, known, SCALE, TODAY))
                .isFalse();
        assertThat(Lifecycle.mayBeLifelong(LifecycleStage.LOYAL, known, SCALE, TODAY.minusDays(1)))
                .isFalse();
    }

    /** The worked example of the domain, §4.11, without what the customer tells others. */
    @Test
    void aLostCustomerCostsTheProfitOfTheYearsToCome() {
        assertThat(LossValue.of(new BigDecimal("3308"), new BigDecimal("0.7"), new BigDecimal("0.08"), 3))
                .isEqualByComparingTo("6334.95");
    }

    private static BigDecimal recency(String lastVisit) {
        return LoyaltyIndex.parts(Known.of(List.of(visit(lastVisit, "1")), TODAY, 24), WEIGHTS, USUAL, TODAY)
                .get(1)
                .points();
    }

    private static BigDecimal index(List<Told> told) {
        return LoyaltyIndex.of(LoyaltyIndex.parts(Known.of(told, TODAY, 24), WEIGHTS, USUAL, TODAY));
    }

    private static Optional<Step> next(
            LifecycleStage stage, String index, @Nullable LocalDate lowSince, List<Told> told) {
        return Lifecycle.next(
                new Standing(stage, new BigDecimal(index), lowSince), Known.of(told, TODAY, 24), SCALE, TODAY);
    }

    private static Told visit(String day, String amount) {
        return told(Fact.TRANSACTION, day, amount, null);
    }

    private static Told told(Fact fact, @Nullable String day, @Nullable String amount, @Nullable String of) {
        return new Told(
                fact,
                day == null ? null : LocalDate.parse(day),
                amount == null ? null : new BigDecimal(amount),
                of == null ? null : new BigDecimal(of));
    }
}
