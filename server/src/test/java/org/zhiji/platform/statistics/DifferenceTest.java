package org.zhiji.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiji.platform.statistics.Difference.Amounts;
import org.zhiji.platform.statistics.Difference.Share;

class DifferenceTest {

    /** The examples of Newcombe 1998, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 20.0, 5.2, 33.4, true",
        "9, 10, 3, 10, 60.0, 17.1, 80.9, true",
        "6, 7, 2, 7, 57.1, 5.8, 80.6, true",
        "5, 56, 0, 29, 8.9, -3.8, 19.3, false",
        "0, 10, 0, 20, 0.0, -16.1, 27.8, false",
        "10, 10, 0, 20, 100.0, 67.9, 100.0, true"
    })
    void sharesAreComparedAsNewcombeDoes(
            int part,
            int whole,
            int otherPart,
            int otherWhole,
            String value,
            String low,
            String high,
            boolean evidence) {
        var difference = Difference.ofShares(new Share(part, whole), new Share(otherPart, otherWhole));

        assertThat(difference)
                .isEqualTo(new Difference(new BigDecimal(value), new BigDecimal(low), new BigDecimal(high), evidence));
    }

    /** 400, 600 and 800 against 100, 200 and 300: t of 2.94 degrees of freedom is 3.2. */
    @Test
    void amountsAreComparedAsWelchDoes() {
        var difference = Difference.ofMeans(amounts(400, 600, 800), amounts(100, 200, 300));

        assertThat(difference.value()).isEqualByComparingTo("400");
        assertThat(difference.low().doubleValue()).isCloseTo(-15, within(8.0));
        assertThat(difference.high().doubleValue()).isCloseTo(815, within(8.0));
        assertThat(difference.evidence()).isFalse();
    }

    @Test
    void whereNobodySpentAnythingNothingDiffers() {
        var difference = Difference.ofMeans(amounts(0, 0), amounts(0, 0, 0));

        assertThat(difference.value()).isEqualByComparingTo("0");
        assertThat(difference.evidence()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5, 2.571", "10, 2.228", "30, 2.042", "100, 1.984"})
    void theQuantileIsThatOfTheTables(double freedom, double quantile) {
        assertThat(Difference.student(freedom)).isCloseTo(quantile, within(0.005));
    }

    /** Where both groups are alike, about 95 of 100 comparisons must say that there is no evidence. */
    @Test
    void chanceAloneSeldomLooksLikeEvidence() {
        var random = new Random(20261122);
        int shares = 0;
        int means = 0;
        for (int round = 0; round < 2_000; round++) {
            var one = group(random, 400);
            var other = group(random, 60);
            shares += Difference.ofShares(one.visits(), other.visits()).evidence() ? 1 : 0;
            means += Difference.ofMeans(one.amounts(), other.amounts()).evidence() ? 1 : 0;
        }
        assertThat(shares).isBetween(50, 150);
        assertThat(means).isBetween(50, 180);
    }

    private record Group(Share visits, Amounts amounts) {}

    private static Group group(Random random, int size) {
        int visitors = 0;
        var spent = new double[size];
        for (int i = 0; i < size; i++) {
            if (random.nextInt(4) == 0) {
                visitors++;
                spent[i] = 200 + random.nextInt(1_500);
            }
        }
        return new Group(new Share(visitors, size), amounts(spent));
    }

    private static Amounts amounts(double... spent) {
        double sum = 0;
        double squares = 0;
        for (var each : spent) {
            sum += each;
            squares += each * each;
        }
        return new Amounts(spent.length, sum, squares);
    }
}
