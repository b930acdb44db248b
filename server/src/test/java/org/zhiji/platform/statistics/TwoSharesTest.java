package org.zhiji.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiji.platform.statistics.Difference.Share;
import org.zhiji.platform.statistics.TwoShares.Method;

class TwoSharesTest {

    /** What a statistics program answers to the same tables. */
    @ParameterizedTest
    @CsvSource({
        "210, 222, 190, 221, POOLED_Z, 0.00218",
        "195, 222, 190, 221, POOLED_Z, 0.56067",
        "170, 222, 190, 221, POOLED_Z, 0.01127",
        "3, 4, 1, 4, FISHER, 0.48571",
        "8, 10, 1, 6, FISHER, 0.03497",
        "19, 20, 16, 20, FISHER, 0.34165",
        "20, 20, 15, 20, FISHER, 0.04713",
        "7, 12, 12, 12, FISHER, 0.03727"
    })
    void smallGroupsAreTestedExactlyAndLargeOnesByTheNormalCurve(
            int part, int whole, int otherPart, int otherWhole, Method method, double p) {
        var test = TwoShares.of(new Share(part, whole), new Share(otherPart, otherWhole));

        assertThat(test.method()).isEqualTo(method);
        assertThat(test.p()).isCloseTo(p, within(0.000_01));
        assertThat(test.significant()).isEqualTo(p < 0.05);
    }

    @Test
    void whereEverybodyOrNobodyDidNothingIsProved() {
        assertThat(TwoShares.of(new Share(30, 30), new Share(40, 40)).p()).isCloseTo(1, within(1e-9));
        assertThat(TwoShares.of(new Share(0, 300), new Share(0, 4)).p()).isCloseTo(1, within(1e-9));
    }

    /** Swapping the groups, or asking for those who did not, changes nothing. */
    @ParameterizedTest
    @CsvSource({"3, 40, 12, 40", "1, 300, 9, 350", "28, 30, 20, 30"})
    void itDoesNotMatterWhichGroupComesFirst(int part, int whole, int otherPart, int otherWhole) {
        var one = new Share(part, whole);
        var other = new Share(otherPart, otherWhole);

        assertThat(TwoShares.of(other, one).p())
                .isCloseTo(TwoShares.of(one, other).p(), within(1e-9));
        assertThat(TwoShares.of(one.rest(), other.rest()).p())
                .isCloseTo(TwoShares.of(one, other).p(), within(1e-9));
    }
}
