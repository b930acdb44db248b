package org.zhiji.platform.statistics;

import org.zhiji.platform.statistics.Difference.Share;

/**
 * Between which shares a group of a given size stays by chance alone, if it is like all others: the funnel of a funnel plot.
 * D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24 (2005): exact
 * binomial quantiles, interpolated between two counts; for large groups their normal limit.
 *
 * @param low     19 of 20 such groups lie between these two
 * @param farLow  998 of 1000 such groups lie between these two
 */
public record FunnelLimits(double farLow, double low, double high, double farHigh) {

    /** Smaller groups are not compared: for them chance reaches almost everywhere. */
    public static final int FEWEST = 10;

    private static final double FAR = 0.001;
    private static final double NEAR = 0.025;
    private static final double Z_FAR = 3.090232306167813;
    private static final double Z_NEAR = 1.959963984540054;

    /** From this variance on the normal limit differs by less than a tenth of a percentage point. */
    private static final double LARGE = 400;

    /** Where a group stands. */
    public enum Standing {
        TOO_FEW,
        FAR_BELOW,
        BELOW,
        WITHIN,
        ABOVE,
        FAR_ABOVE
    }

    /** @param common the share of all groups together, 0 to 1 */
    public static FunnelLimits of(double common, long size) {
        if (size * common * (1 - common) >= LARGE) {
            double deviation = Math.sqrt(common * (1 - common) / size);
            return new FunnelLimits(
                    clamp(common - Z_FAR * deviation),
                    clamp(common - Z_NEAR * deviation),
                    clamp(common + Z_NEAR * deviation),
                    clamp(common + Z_FAR * deviation));
        }
        return new FunnelLimits(
                quantile(common, size, FAR),
                quantile(common, size, NEAR),
                1 - quantile(1 - common, size, NEAR),
                1 - quantile(1 - common, size, FAR));
    }

    /** Where a group of these limits stands. */
    public Standing standing(Share share) {
        double rate = share.rate();
        if (share.whole() < FEWEST) {
            return Standing.TOO_FEW;
        }
        if (rate < low) {
            return rate < farLow ? Standing.FAR_BELOW : Standing.BELOW;
        }
        if (rate > high) {
            return rate > farHigh ? Standing.FAR_ABOVE : Standing.ABOVE;
        }
        return Standing.WITHIN;
    }

    private static double quantile(double common, long size, double tail) {
        if (common <= 0 || common >= 1) {
            return common;
        }
        double odds = Math.log(common) - Math.log1p(-common);
        double log = size * Math.log1p(-common);
        double below = 0;
        double upTo = Math.exp(log);
        long count = 0;
        while (upTo < tail && count < size) {
            log += Math.log((double) (size - count) / (count + 1)) + odds;
            count++;
            below = upTo;
            upTo += Math.exp(log);
        }
        double part = upTo == below ? 0 : (upTo - tail) / (upTo - below);
        return clamp((count - part) / size);
    }

    private static double clamp(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
