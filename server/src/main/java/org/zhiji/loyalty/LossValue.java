package org.zhiji.loyalty;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** What a lost customer would still have brought. */
final class LossValue {

    private LossValue() {}

    /**
     * Profit × retentionᵗ⁻¹ ÷ (1 + discount)ᵗ over the years, each year in hundredths, so that what is shown adds up.
     *
     * @param profit of a year
     */
    static BigDecimal of(BigDecimal profit, BigDecimal retention, BigDecimal discount, int years) {
        var sum = BigDecimal.ZERO;
        for (int year = 1; year <= years; year++) {
            var left = profit.multiply(retention.pow(year - 1));
            var today = BigDecimal.ONE.add(discount).pow(year, MathContext.DECIMAL64);
            sum = sum.add(left.divide(today, 2, RoundingMode.HALF_UP));
        }
        return sum;
    }
}
