package org.zhiji.survey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer answered to one question.
 *
 * @param value         of a question that is answered with yes or no; of others it is worked out from what was given
 * @param given         codes of choices, a number, a date or words
 * @param remark        why, in the customer's words; asked for after an unfavourable answer
 * @param needsHandling somebody has to see to it
 */
public record Answer(
        @NotNull UUID questionId,
        @NotNull AnswerValue value,
        @Nullable @Size(max = 50) List<@NotNull @Size(max = 2000) String> given,
        @Nullable @Size(max = 2000) String remark,
        @Nullable @Size(max = 60) String cause,
        @Nullable Boolean needsHandling) {

    static Answer none(UUID questionId) {
        return new Answer(questionId, AnswerValue.NOT_ANSWERED, null, null, null, null);
    }

    /** Nothing but blanks is nothing. */
    List<String> said() {
        return given == null
                ? List.of()
                : given.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    /** As it is kept. */
    Answer of(Question question) {
        return new Answer(
                questionId,
                question.valueOf(this),
                question.kind() == QuestionKind.YES_NO || said().isEmpty() ? null : said(),
                remark,
                isCauseOf(question) ? cause : null,
                needsHandling);
    }

    private boolean isCauseOf(Question question) {
        return question.isUnfavourable(question.valueOf(this))
                && question.causes().stream().anyMatch(it -> it.name().equals(cause));
    }

    boolean lacksReason() {
        return remark == null || remark.isBlank();
    }
}
