package org.zhiji.loyalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhiji.loyalty.LoyaltyFacts.Fact;

/**
 * What is known of one customer on a day.
 *
 * @param visits     in twelve months
 * @param expected   so many there should be in a year; absent where nobody knows
 * @param spent      in twelve months, and in the twelve before
 * @param referrals  in 24 months
 * @param objections to the price, in twelve months
 * @param paid       how often they have paid at all, and in how many of the months that count for loyalty
 * @param yearly    paid in the twelve months up to the last payment
 * @param carsGone   there were cars and none is left
 */
record Known(
        int visits,
        @Nullable BigDecimal expected,
        @Nullable LocalDate lastVisit,
        BigDecimal spent,
        BigDecimal spentBefore,
        int favourable,
        int answered,
        int referrals,
        boolean recommends,
        int objections,
        boolean openComplaint,
        int paid,
        int paidLately,
        @Nullable LocalDate firstPaid,
        @Nullable LocalDate lastPaid,
        BigDecimal yearly,
        boolean carsGone) {

    static final Known NOTHING = of(List.of(), LocalDate.EPOCH, 1);

    private static final int YEAR = 12;
    private static final int TWO_YEARS = 24;

    /** One row of what the rooms told. */
    record Told(
            Fact fact,
            @Nullable LocalDate on,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal of) {}

    static Known of(List<Told> told, LocalDate today, int loyalWithinMonths) {
        var visits = dated(told, Fact.TRANSACTION);
        var paid = visits.stream().filter(Known::isPaid).toList();
        var year = today.minusMonths(YEAR);
        return new Known(
                since(visits, year),
                told.stream()
                        .filter(it -> it.fact() == Fact.EXPECTED_VISITS && it.amount() != null)
                        .map(Told::amount)
                        .reduce(null, Known::larger),
                last(visits),
                spent(paid, year, today.plusDays(1)),
                spent(paid, today.minusMonths(TWO_YEARS), year),
                sum(told, Fact.ANSWERS, false),
                sum(told, Fact.ANSWERS, true),
                since(dated(told, Fact.REFERRAL), today.minusMonths(TWO_YEARS)),
                !dated(told, Fact.RECOMMENDS).isEmpty(),
                since(dated(told, Fact.PRICE_OBJECTION), year),
                told.stream().anyMatch(it -> it.fact() == Fact.OPEN_COMPLAINT),
                paid.size(),
                since(paid, today.minusMonths(loyalWithinMonths)),
                paid.stream().map(Known::day).min(Comparator.naturalOrder()).orElse(null),
                last(paid),
                yearly(paid),
                sum(told, Fact.CARS, true) > 0 && sum(told, Fact.CARS, false) == 0);
    }

    private static @Nullable BigDecimal larger(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.max(other);
    }

    private static List<Told> dated(List<Told> told, Fact fact) {
        var found = new ArrayList<Told>();
        for (var one : told) {
            if (one.fact() == fact && one.on() != null) {
                found.add(one);
            }
        }
        return found;
    }

    /** Work that nobody paid for is no purchase; where nobody knows, it was paid. */
    private static boolean isPaid(Told visit) {
        return visit.amount() == null || visit.amount().signum() > 0;
    }

    /** Exactly so many months ago is still inside. */
    private static int since(List<Told> dated, LocalDate from) {
        return (int) dated.stream().filter(it -> !from.isAfter(day(it))).count();
    }

    private static BigDecimal spent(List<Told> paid, LocalDate from, LocalDate before) {
        return paid.stream()
                .filter(it -> !from.isAfter(day(it)) && day(it).isBefore(before))
                .map(it -> it.amount() == null ? BigDecimal.ZERO : it.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal yearly(List<Told> paid) {
        var last = last(paid);
        return last == null
                ? BigDecimal.ZERO
                : spent(paid, last.minusMonths(YEAR).plusDays(1), last.plusDays(1));
    }

    private static LocalDate day(Told one) {
        return Objects.requireNonNull(one.on());
    }

    private static @Nullable LocalDate last(List<Told> dated) {
        return dated.stream().map(Known::day).max(Comparator.naturalOrder()).orElse(null);
    }

    private static int sum(List<Told> told, Fact fact, boolean whole) {
        return told.stream()
                .filter(it -> it.fact() == fact)
                .map(it -> whole ? it.of() : it.amount())
                .mapToInt(it -> it == null ? 0 : it.intValue())
                .sum();
    }
}
