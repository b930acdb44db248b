package org.zhiji.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which questions follow from the answers so far. The browser goes by the same rules: see model/branches.ts. */
final class Branches {

    private Branches() {}

    /**
     * In their order. What hangs on a question that is not asked, or not answered, is not asked either; behind an answer
     * that ends the conversation nothing is.
     */
    static List<Question> asked(List<Question> questions, Map<UUID, Answer> answers) {
        var asked = new ArrayList<Question>();
        var said = new HashMap<String, Set<String>>();
        for (var question : questions) {
            if (!follows(question, said)) {
                continue;
            }
            asked.add(question);
            var answer = answers.get(question.id());
            if (answer == null || question.valueOf(answer) == AnswerValue.NOT_ANSWERED) {
                continue;
            }
            var words = question.words(answer);
            if (question.endsOn() != null && words.contains(question.endsOn())) {
                break;
            }
            said.put(question.code(), words);
        }
        return asked;
    }

    private static boolean follows(Question question, Map<String, Set<String>> said) {
        return question.showWhen().stream()
                .noneMatch(it -> Collections.disjoint(said.getOrDefault(it.question(), Set.of()), it.answers()));
    }
}
