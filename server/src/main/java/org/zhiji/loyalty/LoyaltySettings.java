package org.zhiji.loyalty;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What the company decides about loyalty and the life cycle; the defaults stand in decision 32.
 *
 * @param weights            of the six parts, together 1
 * @param expectedVisits     a year, where nothing better is known
 * @param loyalPurchases     so many within so many months make a loyal customer, with an index of {@code loyalFrom}
 * @param loyalUntil         below this for {@code loyalPatienceMonths} nobody stays loyal
 * @param lostMonths         longer without a payment is lost
 * @param marginPercent      share of what is paid that is profit
 * @param retention          share of customers who stay from one year to the next
 * @param remedyDays         within how many days somebody has looked at a lost customer
 */
record LoyaltySettings(
        @NotNull Map<LoyaltyIndex.Part, @NotNull @DecimalMin("0") @DecimalMax("1") BigDecimal> weights,
        @NotNull @DecimalMin("0.5") @DecimalMax("52") BigDecimal expectedVisits,
        @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal loyalFrom,
        @Min(1) @Max(100) int loyalPurchases,
        @Min(1) @Max(120) int loyalWithinMonths,
        @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal loyalUntil,
        @Min(0) @Max(24) int loyalPatienceMonths,
        @Min(3) @Max(60) int lostMonths,
        @Min(1) @Max(30) int lifelongYears,
        @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal marginPercent,
        @NotNull @DecimalMin("0") @DecimalMax("1") BigDecimal retention,
        @NotNull @DecimalMin("0") @DecimalMax("1") BigDecimal discount,
        @Min(1) @Max(20) int lossYears,
        @Min(1) @Max(180) int remedyDays,
        @NotNull Wording wording,
        @NotNull Strategy strategy) {

    /** By which words the stages are called. */
    enum Wording {
        STANDARD,
        CAR_TRADE,
        B2B
    }

    /** Many profitable customers, or the few who bring most. */
    enum Strategy {
        SHARE,
        PROFIT
    }

    Lifecycle.Scale scale() {
        return new Lifecycle.Scale(
                loyalFrom, loyalPurchases, loyalUntil, loyalPatienceMonths, lostMonths, lifelongYears);
    }

    /** @param spent in a year */
    BigDecimal lossValue(BigDecimal spent) {
        return LossValue.of(spent.multiply(marginPercent).movePointLeft(2), retention, discount, lossYears);
    }
}
