package org.zhiji.platform.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What one group has more than another, with the interval that holds the truth in 95 of 100 such comparisons.
 *
 * @param evidence whether the interval leaves out nought; else the difference may as well be chance
 */
public record Difference(BigDecimal value, BigDecimal low, BigDecimal high, boolean evidence) {

    private static final double Z = 1.959963984540054;

    /** Of so many, so many did it. */
    public record Share(long part, long whole) {

        public double rate() {
            return (double) part / whole;
        }

        /** In per cent with one decimal, rounded half up; absent where there is nothing to divide by. */
        public @Nullable BigDecimal percent() {
            return whole == 0
                    ? null
                    : BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        }

        /** Both together. */
        public Share plus(Share other) {
            return new Share(part + other.part, whole + other.whole);
        }

        /** Those who did not. */
        public Share rest() {
            return new Share(whole - part, whole);
        }
    }

    /** A group's amounts: how many, their sum and the sum of their squares. */
    public record Amounts(long count, double sum, double squares) {

        public double mean() {
            return sum / count;
        }

        /** Of the mean. */
        double variance() {
            return Math.max(0, squares - count * mean() * mean()) / (count - 1) / count;
        }
    }

    /**
     * In percentage points, one decimal. R. G. Newcombe, Interval estimation for the difference between independent
     * proportions, Statistics in Medicine 17 (1998), method 10: from the Wilson intervals of both shares, good for small
     * groups too.
     */
    public static Difference ofShares(Share one, Share other) {
        var first = wilson(one);
        var second = wilson(other);
        var value = one.rate() - other.rate();
        var low = value - Math.hypot(one.rate() - first.low, second.high - other.rate());
        var high = value + Math.hypot(first.high - one.rate(), other.rate() - second.low);
        return rounded(100 * value, 100 * low, 100 * high, 1);
    }

    /** Of the means, two decimals. B. L. Welch 1947: the two groups need not vary alike. At least two in each. */
    public static Difference ofMeans(Amounts one, Amounts other) {
        var value = one.mean() - other.mean();
        var variance = one.variance() + other.variance();
        if (variance == 0) {
            return rounded(value, value, value, 2);
        }
        var freedom = variance
                * variance
                / (one.variance() * one.variance() / (one.count() - 1)
                        + other.variance() * other.variance() / (other.count() - 1));
        var margin = student(freedom) * Math.sqrt(variance);
        return rounded(value, value - margin, value + margin, 2);
    }

    private record Interval(double low, double high) {}

    private static Interval wilson(Share share) {
        double n = share.whole();
        double p = share.rate();
        double middle = p + Z * Z / (2 * n);
        double margin = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        double scale = 1 + Z * Z / n;
        return new Interval((middle - margin) / scale, (middle + margin) / scale);
    }

    /** The quantile of Student's t that 2.5 per cent lie above; Abramowitz and Stegun 26.7.5, within 1 % from three degrees on. */
    static double student(double freedom) {
        double z3 = Z * Z * Z;
        double z5 = z3 * Z * Z;
        double z7 = z5 * Z * Z;
        return Z
                + (z3 + Z) / (4 * freedom)
                + (5 * z5 + 16 * z3 + 3 * Z) / (96 * freedom * freedom)
                + (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * freedom * freedom * freedom);
    }

    private static Difference rounded(double value, double low, double high, int decimals) {
        return new Difference(round(value, decimals), round(low, decimals), round(high, decimals), low > 0 || high < 0);
    }

    private static BigDecimal round(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
