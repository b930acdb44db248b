package org.zhiji.survey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer answered to one question.
 *
 * @param remark        why, in the customer's words; asked for after an unfavourable answer
 * @param needsHandling somebody has to see to it
 */
public record Answer(
        @NotNull UUID questionId,
        @NotNull AnswerValue value,
        @Nullable @Size(max = 2000) String remark,
        @Nullable @Size(max = 60) String cause,
        @Nullable Boolean needsHandling) {

    boolean lacksReason() {
        return remark == null || remark.isBlank();
    }
}
