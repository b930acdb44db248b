package org.zhiji.survey;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One question that is answered with yes or no.
 *
 * @param positive the answer that needs no reason
 * @param endsOn   the answer after which the remaining questions are not asked
 * @param cause    category that is proposed for an unfavourable answer
 */
public record Question(
        UUID id,
        String code,
        String textZh,
        String textEn,
        String dimension,
        AnswerValue positive,
        @Nullable AnswerValue endsOn,
        @Nullable String cause) {

    boolean isUnfavourable(AnswerValue value) {
        return value != AnswerValue.NOT_ANSWERED && value != positive;
    }

    boolean ends(AnswerValue value) {
        return value == endsOn;
    }
}
