package org.zhiji.followup.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How one question was answered in the successful calls of a period (S3-38, S3-39).
 *
 * @param rate         favourable ÷ (favourable + unfavourable)
 * @param previousRate the same in the period before
 * @param change       in percentage points
 */
record QuestionFigure(
        String code,
        String textZh,
        String textEn,
        int favourable,
        int unfavourable,
        int notAnswered,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal previousRate,
        @Nullable BigDecimal change) {

    static QuestionFigure of(
            String code,
            String textZh,
            String textEn,
            int favourable,
            int unfavourable,
            int notAnswered,
            @Nullable BigDecimal previousRate) {
        var rate = Rate.percent(favourable, favourable + unfavourable);
        return new QuestionFigure(
                code,
                textZh,
                textEn,
                favourable,
                unfavourable,
                notAnswered,
                rate,
                previousRate,
                Rate.change(rate, previousRate));
    }
}
