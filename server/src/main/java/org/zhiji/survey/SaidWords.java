package org.zhiji.survey;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What was said to a question that is not answered with yes or no, to be read by people. */
@Component
public class SaidWords {

    private static final TypeReference<List<Choice>> CHOICES = new TypeReference<>() {};

    private final ObjectMapper json;

    SaidWords(ObjectMapper json) {
        this.json = json;
    }

    /** @param choices as they stand in the question's row */
    public @Nullable String of(@Nullable List<String> given, String choices, boolean chinese) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        var known = json.readValue(choices, CHOICES);
        return given.stream()
                .map(said -> known.stream()
                        .filter(it -> it.code().equals(said))
                        .findFirst()
                        .map(it -> chinese || it.textEn().isBlank() ? it.textZh() : it.textEn())
                        .orElse(said))
                .collect(joining(chinese ? "、" : ", "));
    }
}
