package org.zhiji.capa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiji.platform.statistics.Difference.Share;

class FrequentProblemTest {

    /** US-04: 31 of 221 and 24 of 222 are, 20 of 221 is not; four of five are too few to speak of. */
    @ParameterizedTest
    @CsvSource({"31,221,true", "24,222,true", "20,221,false", "4,5,false", "5,50,true", "199,2000,false", "0,0,false"})
    void fiveAndATenthOfThoseWhoAnswered(int bad, int answered, boolean frequent) {
        assertThat(FrequentProblem.is(new Share(bad, answered))).isEqualTo(frequent);
    }
}
