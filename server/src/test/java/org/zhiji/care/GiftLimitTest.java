package org.zhiji.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiji.care.GiftLimit.Verdict;

class GiftLimitTest {

    private final GiftLimit limit = new GiftLimit(new BigDecimal("100"), new BigDecimal("300"));

    @ParameterizedTest
    @CsvSource({
        "88, 0, FREE",
        "100, 0, FREE",
        "100.01, 0, PIECE_ABOVE_CAP",
        "168, 0, PIECE_ABOVE_CAP",
        "100, 200, FREE",
        "100, 200.01, YEAR_ABOVE_CAP",
        "0, 300, FREE",
        "0, 500, FREE"
    })
    void aPieceAndAYear(BigDecimal amount, BigDecimal before, Verdict verdict) {
        assertThat(limit.of(amount, before)).isEqualTo(verdict);
    }

    @Test
    void whoMayHaveMoreIsNeverRefusedWhatIsLess() {
        for (int amount = 0; amount < 200; amount += 7) {
            for (int before = 0; before < 400; before += 13) {
                if (limit.of(BigDecimal.valueOf(amount + 7), BigDecimal.valueOf(before)) == Verdict.FREE) {
                    assertThat(limit.of(BigDecimal.valueOf(amount), BigDecimal.valueOf(before)))
                            .isEqualTo(Verdict.FREE);
                }
            }
        }
    }
}
