package org.zhiji.platform.statistics;

import org.zhiji.platform.statistics.Difference.Share;

/**
 * Whether two shares could be the same: how likely chance alone makes them differ at least as much (two-sided).
 *
 * @param p between 0 and 1
 */
public record TwoShares(Method method, double p) {

    private static final double ALPHA = 0.05;

    /** Below this an expected count is too small for the normal curve. */
    private static final int SMALLEST_EXPECTED = 5;

    /** Two tables of the same probability come out a little different by rounding. */
    private static final double TIE = 1 + 1e-7;

    /** How it was reckoned. */
    public enum Method {
        FISHER,
        POOLED_Z
    }

    public boolean significant() {
        return p < ALPHA;
    }

    /** Fisher's exact test where an expected count is under 5, else the pooled z test. Both groups have somebody. */
    public static TwoShares of(Share one, Share other) {
        return smallestExpected(one, other) < SMALLEST_EXPECTED
                ? new TwoShares(Method.FISHER, fisher(one, other))
                : new TwoShares(Method.POOLED_Z, pooledZ(one, other));
    }

    private static double smallestExpected(Share one, Share other) {
        double did = one.part() + other.part();
        double all = one.whole() + other.whole();
        return Math.min(did, all - did) * Math.min(one.whole(), other.whole()) / all;
    }

    static double pooledZ(Share one, Share other) {
        double pooled = (double) (one.part() + other.part()) / (one.whole() + other.whole());
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / one.whole() + 1.0 / other.whole()));
        return twoSided((one.rate() - other.rate()) / error);
    }

    /** R. A. Fisher 1935: the sum of all tables with the same margins that are no likelier than the one seen. */
    static double fisher(Share one, Share other) {
        long did = one.part() + other.part();
        long all = one.whole() + other.whole();
        double seen = probability(one.part(), one.whole(), did, all);
        double sum = 0;
        for (long part = Math.max(0, did - other.whole()); part <= Math.min(did, one.whole()); part++) {
            double each = probability(part, one.whole(), did, all);
            sum += each <= seen * TIE ? each : 0;
        }
        return Math.min(1, sum);
    }

    /** Of the hypergeometric distribution. */
    private static double probability(long part, long whole, long did, long all) {
        return Math.exp(choose(did, part) + choose(all - did, whole - part) - choose(all, whole));
    }

    /** The logarithm of how many ways there are to take k out of n. */
    private static double choose(long n, long k) {
        return factorial(n) - factorial(k) - factorial(n - k);
    }

    /** The logarithm: small ones summed, large ones by Stirling's series, right to eleven digits. */
    private static double factorial(long n) {
        if (n < 20) {
            double sum = 0;
            for (long i = 2; i <= n; i++) {
                sum += Math.log(i);
            }
            return sum;
        }
        double x = n;
        return x * Math.log(x)
                - x
                + Math.log(2 * Math.PI * x) / 2
                + 1 / (12 * x)
                - 1 / (360 * x * x * x)
                + 1 / (1260 * Math.pow(x, 5));
    }

    /** What lies outside of ±z under the normal curve; a Chebyshev fit of the complementary error function, right to seven digits. */
    static double twoSided(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double t = 1 / (1 + x / 2);
        double polynomial = -1.26551223
                + t
                        * (1.00002368
                                + t
                                        * (0.37409196
                                                + t
                                                        * (0.09678418
                                                                + t
                                                                        * (-0.18628806
                                                                                + t
                                                                                        * (0.27886807
                                                                                                + t
                                                                                                        * (-1.13520398
                                                                                                                + t
                                                                                                                        * (1.48851587
                                                                                                                                + t
                                                                                                                                        * (-0.82215223
                                                                                                                                                + t
                                                                                                                                                        * 0.17087277))))))));
        return t * Math.exp(-x * x + polynomial);
    }
}
