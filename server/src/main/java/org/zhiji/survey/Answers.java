package org.zhiji.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhiji.platform.problem.FieldError;

/** Answers held against the questions that were to be asked. */
public final class Answers {

    private final List<Question> questions;
    private final List<Answer> answers;

    public Answers(List<Question> questions, List<Answer> answers) {
        this.questions = questions;
        this.answers = answers;
    }

    /** What must be put right before these answers may be kept; {@code path} names the list in what was sent in. */
    public List<FieldError> faults(String path) {
        var byId = questionsById();
        var seen = new HashSet<UUID>();
        var faults = new ArrayList<FieldError>();
        for (var i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            var question = byId.get(answer.questionId());
            if (question == null || !seen.add(answer.questionId())) {
                faults.add(FieldError.of(path + "[" + i + "].questionId", "survey.not-asked"));
            } else if (question.isUnfavourable(answer.value()) && answer.lacksReason()) {
                faults.add(FieldError.of(path + "[" + i + "].remark", "survey.reason-missing", question.code()));
            }
        }
        return faults;
    }

    public boolean coversPercent(int percent) {
        var values = values();
        var answered = values.values().stream()
                .filter(value -> value != AnswerValue.NOT_ANSWERED)
                .count();
        return answered > 0 && answered * 100 >= (long) percent * askedCount(values);
    }

    /** One answer for each question that was to be asked: what nobody mentioned was not answered. */
    public List<Answer> complete() {
        var given = new HashMap<UUID, Answer>();
        answers.forEach(answer -> given.put(answer.questionId(), answer));
        return questions.stream()
                .map(question -> given.getOrDefault(
                        question.id(), new Answer(question.id(), AnswerValue.NOT_ANSWERED, null, null, null)))
                .toList();
    }

    private int askedCount(Map<UUID, AnswerValue> values) {
        for (var i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            var value = values.get(question.id());
            if (value != null && value != AnswerValue.NOT_ANSWERED && question.ends(value)) {
                return (int) Math.max(
                        i + 1,
                        values.values().stream()
                                .filter(given -> given != AnswerValue.NOT_ANSWERED)
                                .count());
            }
        }
        return questions.size();
    }

    private Map<UUID, AnswerValue> values() {
        var values = new HashMap<UUID, AnswerValue>();
        answers.forEach(answer -> values.put(answer.questionId(), answer.value()));
        return values;
    }

    private Map<UUID, Question> questionsById() {
        var byId = new HashMap<UUID, Question>();
        questions.forEach(question -> byId.put(question.id(), question));
        return byId;
    }
}
