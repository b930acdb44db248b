package org.zhiji.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhiji.platform.problem.FieldError;

/**
 * Answers held against the questions that were offered. What hangs on an answer that was not given is not asked: whatever
 * came for it is neither checked nor kept.
 */
public final class Answers {

    private final List<Answer> answers;
    private final Map<UUID, Question> offered = new HashMap<>();
    private final Map<UUID, Answer> given = new HashMap<>();
    private final List<Question> asked;

    public Answers(List<Question> questions, List<Answer> answers) {
        this.answers = answers;
        questions.forEach(question -> offered.put(question.id(), question));
        answers.forEach(answer -> given.putIfAbsent(answer.questionId(), answer));
        this.asked = Branches.asked(questions, given);
    }

    /** What must be put right before these answers may be kept; {@code path} names the list in what was sent in. */
    public List<FieldError> faults(String path) {
        var seen = new HashSet<UUID>();
        var faults = new ArrayList<FieldError>();
        for (var i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            var at = path + "[" + i + "]";
            var question = offered.get(answer.questionId());
            if (question == null || !seen.add(answer.questionId())) {
                faults.add(FieldError.of(at + ".questionId", "survey.not-asked"));
            } else if (!question.canBeSaid(answer.said())) {
                faults.add(FieldError.of(at + ".given", "survey.not-an-answer", question.code()));
            } else if (asked.contains(question)
                    && question.isUnfavourable(question.valueOf(answer))
                    && answer.lacksReason()) {
                faults.add(FieldError.of(at + ".remark", "survey.reason-missing", question.code()));
            }
        }
        return faults;
    }

    /** Nothing to ask is nothing left out. */
    public boolean coversPercent(int percent) {
        var counted = asked.stream().filter(this::counts).toList();
        var answered = counted.stream().filter(this::isAnswered).count();
        return counted.isEmpty() || answered > 0 && answered * 100 >= (long) percent * counted.size();
    }

    /** One answer for each question that was to be asked: what nobody mentioned was not answered. */
    public List<Answer> complete() {
        return asked.stream()
                .filter(this::counts)
                .map(question -> given.getOrDefault(question.id(), Answer.none(question.id()))
                        .of(question))
                .toList();
    }

    /** Whether a quota was still open is forgotten by the time of saving: what it limits is missing nowhere. */
    private boolean counts(Question question) {
        return question.sampling().monthlyQuota() == null || isAnswered(question);
    }

    private boolean isAnswered(Question question) {
        var answer = given.get(question.id());
        return answer != null && question.valueOf(answer) != AnswerValue.NOT_ANSWERED;
    }
}
