package org.zhiji.capa;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.statistics.Difference;
import org.zhiji.platform.statistics.Difference.Share;
import org.zhiji.platform.statistics.TwoShares;

/**
 * What two counts say about an action. Figures are absent while one of the two is empty.
 *
 * @param gain      how much better it is now, in percentage points, with the interval of 95 per cent (Newcombe)
 * @param targetMet by the rates as they are shown, with one decimal
 * @param test      how the p value was reckoned
 * @param agreed    whether the test says the same as the interval
 */
record EffectProof(
        Share before,
        Share after,
        @Nullable BigDecimal beforeRate,
        @Nullable BigDecimal afterRate,
        BigDecimal target,
        boolean lowerBetter,
        @Nullable Difference gain,
        boolean targetMet,
        TwoShares.@Nullable Method test,
        @Nullable BigDecimal p,
        boolean agreed,
        Verdict verdict) {

    static EffectProof of(Share before, Share after, BigDecimal target, boolean lowerBetter) {
        var beforeRate = before.percent();
        var afterRate = after.percent();
        if (beforeRate == null || afterRate == null) {
            return new EffectProof(
                    before,
                    after,
                    beforeRate,
                    afterRate,
                    target,
                    lowerBetter,
                    null,
                    false,
                    null,
                    null,
                    true,
                    Verdict.NO_EVIDENCE);
        }
        // Where less is better, those count who were spared: then more is always better.
        var gain = lowerBetter ? Difference.ofShares(after.rest(), before.rest()) : Difference.ofShares(after, before);
        var test = TwoShares.of(after, before);
        boolean targetMet = lowerBetter ? afterRate.compareTo(target) <= 0 : afterRate.compareTo(target) >= 0;
        return new EffectProof(
                before,
                after,
                beforeRate,
                afterRate,
                target,
                lowerBetter,
                gain,
                targetMet,
                test.method(),
                BigDecimal.valueOf(test.p()).setScale(4, RoundingMode.HALF_UP),
                test.significant() == gain.evidence(),
                verdict(gain, targetMet));
    }

    private static Verdict verdict(Difference gain, boolean targetMet) {
        if (!gain.evidence()) {
            return Verdict.NO_EVIDENCE;
        }
        if (gain.value().signum() < 0) {
            return Verdict.WORSE;
        }
        return targetMet ? Verdict.EFFECTIVE : Verdict.NO_EVIDENCE;
    }
}
