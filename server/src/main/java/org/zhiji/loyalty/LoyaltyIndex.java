package org.zhiji.loyalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How loyal a customer is, by what the customer does: six parts of 0 to 100 points, weighed and added. An opinion is one part
 * of six only.
 */
final class LoyaltyIndex {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);
    private static final int FRESH_MONTHS = 6;
    private static final int GONE_MONTHS = 12;
    private static final int FOR_WORDS = 40;
    private static final int FOR_ONE = 80;

    private LoyaltyIndex() {}

    enum Part {
        /** Comes as often as one would expect. */
        REPEAT,
        /** Is not estranged. */
        RECENCY,
        /** Spends more than the year before. */
        GROWTH,
        /** Answers favourably. */
        LIKING,
        /** Brings others. */
        REFERRAL,
        /** Does not look at the price first. */
        PRICE
    }

    /** From 80, 60, 40 points on, and below. */
    enum Band {
        DEVOTED(80),
        STEADY(60),
        WAVERING(40),
        ENDANGERED(0);

        private final BigDecimal from;

        Band(int from) {
            this.from = BigDecimal.valueOf(from);
        }

        static Band of(BigDecimal index) {
            return Arrays.stream(values())
                    .filter(band -> index.compareTo(band.from) >= 0)
                    .findFirst()
                    .orElse(ENDANGERED);
        }
    }

    /** @param weighed what it adds to the index, in hundredths */
    record LoyaltyShare(Part part, BigDecimal points, BigDecimal weight, BigDecimal weighed) {}

    /** In the order of the enum; the weighed points add up to the index. */
    static List<LoyaltyShare> parts(
            Known known, Map<Part, BigDecimal> weights, BigDecimal usualVisits, LocalDate today) {
        return Arrays.stream(Part.values())
                .map(part -> {
                    var points = points(part, known, usualVisits, today);
                    var weight = weights.getOrDefault(part, BigDecimal.ZERO);
                    return new LoyaltyShare(
                            part,
                            points.setScale(2, RoundingMode.HALF_UP),
                            weight,
                            points.multiply(weight).setScale(2, RoundingMode.HALF_UP));
                })
                .toList();
    }

    /** With one digit behind the point. */
    static BigDecimal of(List<LoyaltyShare> parts) {
        return parts.stream()
                .map(LoyaltyShare::weighed)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(1, RoundingMode.HALF_UP);
    }

    private static BigDecimal points(Part part, Known known, BigDecimal usualVisits, LocalDate today) {
        return switch (part) {
            case REPEAT -> repeat(known.visits(), known.expected() == null ? usualVisits : known.expected());
            case RECENCY -> recency(known.lastVisit(), today);
            case GROWTH -> growth(known.spent(), known.spentBefore());
            case LIKING ->
                known.answered() == 0
                        ? FIFTY
                        : ratio(HUNDRED.multiply(BigDecimal.valueOf(known.favourable())), known.answered());
            case REFERRAL -> BigDecimal.valueOf(referral(known.referrals(), known.recommends()));
            case PRICE ->
                HUNDRED.subtract(FIFTY.multiply(BigDecimal.valueOf(known.objections())))
                        .max(BigDecimal.ZERO);
        };
    }

    private static BigDecimal repeat(int visits, BigDecimal expected) {
        return HUNDRED.multiply(BigDecimal.valueOf(visits))
                .divide(expected, 6, RoundingMode.HALF_UP)
                .min(HUNDRED);
    }

    /** Whole months since; exactly six months ago is still fresh. */
    private static BigDecimal recency(@Nullable LocalDate lastVisit, LocalDate today) {
        if (lastVisit == null) {
            return BigDecimal.ZERO;
        }
        if (!lastVisit.isBefore(today.minusMonths(FRESH_MONTHS))) {
            return HUNDRED;
        }
        long months = Math.min(GONE_MONTHS, ChronoUnit.MONTHS.between(lastVisit, today));
        return ratio(HUNDRED.multiply(BigDecimal.valueOf(GONE_MONTHS - months)), GONE_MONTHS - FRESH_MONTHS)
                .min(HUNDRED);
    }

    private static BigDecimal growth(BigDecimal spent, BigDecimal before) {
        if (before.signum() == 0) {
            return FIFTY;
        }
        return FIFTY.add(FIFTY.multiply(spent.subtract(before)).divide(before, 6, RoundingMode.HALF_UP))
                .max(BigDecimal.ZERO)
                .min(HUNDRED);
    }

    private static int referral(int referrals, boolean recommends) {
        return switch (referrals) {
            case 0 -> recommends ? FOR_WORDS : 0;
            case 1 -> FOR_ONE;
            default -> HUNDRED.intValue();
        };
    }

    private static BigDecimal ratio(BigDecimal part, int of) {
        return part.divide(BigDecimal.valueOf(of), 6, RoundingMode.HALF_UP);
    }
}
