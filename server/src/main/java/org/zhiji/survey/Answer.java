package org.zhiji.survey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record Answer(
        @NotNull UUID questionId,
        @NotNull AnswerValue value,
        @Nullable @Size(max = 2000) String remark,
        @Nullable @Size(max = 60) String cause) {

    boolean lacksReason() {
        return remark == null || remark.isBlank();
    }
}
