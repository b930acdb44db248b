package org.zhiji.followup.cadence;

import java.util.UUID;

/**
 * Which customers a rule leaves alone, so that what it brings can be told from what would have come anyway. Rule and
 * customer alone decide: the same customer stays on the same side for as long as the share is not made smaller, a larger
 * share adds customers to those who were held out before, and two rules have nothing in common.
 */
public record HoldOut(UUID ruleId, int percent) {

    public static final HoldOut NONE = new HoldOut(new UUID(0, 0), 0);

    private static final int PARTS = 10_000;

    boolean holds(UUID customerId) {
        return Long.remainderUnsigned(print(customerId), PARTS) < 100L * percent;
    }

    private long print(UUID customerId) {
        var print = mixed(ruleId.getMostSignificantBits());
        print = mixed(print ^ ruleId.getLeastSignificantBits());
        print = mixed(print ^ customerId.getMostSignificantBits());
        return mixed(print ^ customerId.getLeastSignificantBits());
    }

    /** The last step of SplitMix64: every bit of the input moves half of the output. */
    private static long mixed(long bits) {
        var z = bits + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
