package org.zhiji.followup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhiji.survey.Answer;

/** By what records with the same answers and causes are known, so that a report need not look into each of them. */
final class AnswersPrint {

    private AnswersPrint() {}

    static UUID of(List<Answer> answers) {
        var text = answers.stream()
                .sorted(Comparator.comparing(Answer::questionId))
                .map(answer ->
                        answer.questionId() + answer.value().name() + Objects.requireNonNullElse(answer.cause(), ""))
                .collect(Collectors.joining(","));
        return UUID.nameUUIDFromBytes(text.getBytes(UTF_8));
    }
}
