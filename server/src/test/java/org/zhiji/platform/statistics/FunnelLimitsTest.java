package org.zhiji.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.zhiji.platform.statistics.Difference.Share;
import org.zhiji.platform.statistics.FunnelLimits.Standing;

class FunnelLimitsTest {

    /** Of 100 fair coins F(39) = 0.0176 and F(40) = 0.0284: between them, 39.68 per cent. */
    @Test
    void areQuantilesOfTheBinomialDistribution() {
        var limits = FunnelLimits.of(0.5, 100);
        assertThat(limits.low()).isCloseTo(0.3968, within(0.0005));
        assertThat(limits.high()).isCloseTo(0.6032, within(0.0005));
        assertThat(limits.farLow()).isLessThan(limits.low());
    }

    @Test
    void smallNumbersAreNotBlamed() {
        assertThat(FunnelLimits.of(0.9, 9).standing(new Share(0, 9))).isEqualTo(Standing.TOO_FEW);
        assertThat(FunnelLimits.of(0.9, 10).standing(new Share(8, 10))).isEqualTo(Standing.WITHIN);
        assertThat(FunnelLimits.of(0.9, 100).standing(new Share(79, 100))).isEqualTo(Standing.FAR_BELOW);
        assertThat(FunnelLimits.of(0.9, 100).standing(new Share(83, 100))).isEqualTo(Standing.BELOW);
        assertThat(FunnelLimits.of(0.9, 100).standing(new Share(97, 100))).isEqualTo(Standing.ABOVE);
        assertThat(FunnelLimits.of(0.9, 400).standing(new Share(389, 400))).isEqualTo(Standing.FAR_ABOVE);
    }

    @Test
    void whereAllAreAlikeNobodyStandsOut() {
        assertThat(FunnelLimits.of(1, 50).standing(new Share(50, 50))).isEqualTo(Standing.WITHIN);
        assertThat(FunnelLimits.of(0, 50).standing(new Share(0, 50))).isEqualTo(Standing.WITHIN);
    }

    @Test
    void growNarrowerAndHoldWhatChanceBrings() {
        var random = RandomGenerator.of("L64X128MixRandom");
        for (int turn = 0; turn < 300; turn++) {
            double common = 0.02 + 0.96 * random.nextDouble();
            int size = 10 + random.nextInt(3_000);
            var limits = FunnelLimits.of(common, size);
            assertThat(limits.farLow()).isLessThanOrEqualTo(limits.low());
            assertThat(limits.low()).isLessThanOrEqualTo(common);
            assertThat(limits.high()).isGreaterThanOrEqualTo(common);
            assertThat(limits.farHigh()).isGreaterThanOrEqualTo(limits.high());
            var larger = FunnelLimits.of(common, 4L * size);
            assertThat(larger.high() - larger.low()).isLessThan(limits.high() - limits.low() + 1e-9);
            assertThat(inside(limits, common, size)).isBetween(0.9, 0.999);
        }
    }

    /** How likely a group like all others stands within the nearer limits. */
    private static double inside(FunnelLimits limits, double common, int size) {
        double log = size * Math.log1p(-common);
        double odds = Math.log(common) - Math.log1p(-common);
        double sum = 0;
        for (int count = 0; count <= size; count++) {
            double share = (double) count / size;
            if (share >= limits.low() && share <= limits.high()) {
                sum += Math.exp(log);
            }
            if (count < size) {
                log += Math.log((double) (size - count) / (count + 1)) + odds;
            }
        }
        return sum;
    }
}
