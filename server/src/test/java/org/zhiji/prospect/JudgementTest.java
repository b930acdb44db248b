package org.zhiji.prospect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhiji.prospect.Judgement.Criterion;

class JudgementTest {

    private static final List<Criterion> FIRST = List.of(
            new Criterion("需求匹配", 30),
            new Criterion("购买能力", 25),
            new Criterion("购买时间", 20),
            new Criterion("决策权", 15),
            new Criterion("关系、接触程度", 10));

    @Test
    void weightTimesPointsOverFiveIsAdded() {
        // 24 + 20 + 8 + 15 + 4
        assertThat(Judgement.score(FIRST, List.of(4, 4, 2, 5, 2))).isEqualByComparingTo("71");
        assertThat(Judgement.score(FIRST, List.of(5, 5, 5, 5, 5))).isEqualByComparingTo("100");
        assertThat(Judgement.score(FIRST, List.of(0, 0, 0, 0, 0))).isEqualByComparingTo("0");
    }

    @Test
    void whoDecidesAgainstTheScoreOrAgainstMostOpinionsOverrides() {
        assertThat(Judgement.overrides(true, true, 2, 3)).isFalse();
        assertThat(Judgement.overrides(true, false, 3, 3)).as("too few points").isTrue();
        assertThat(Judgement.overrides(true, true, 1, 3)).as("most are against").isTrue();
        assertThat(Judgement.overrides(true, true, 1, 2)).as("divided").isFalse();
        assertThat(Judgement.overrides(false, true, 2, 2)).as("all are for").isTrue();
        assertThat(Judgement.overrides(false, false, 2, 2)).isFalse();
    }
}
