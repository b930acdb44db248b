package org.zhiji.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiji.survey.AnswerValue.NO;
import static org.zhiji.survey.AnswerValue.NOT_ANSWERED;
import static org.zhiji.survey.AnswerValue.YES;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhiji.platform.problem.FieldError;

class AnswersTest {

    private final Question onTime = question("Q04", YES, null);
    private final Question elsewhere = question("L02", NO, null);
    private final Question stillYours = question("L01", YES, NO);

    @Test
    void anUnfavourableAnswerNeedsItsReason() {
        assertThat(faults(onTime, answer(onTime, NO, null))).containsExactly("answers[0].remark");
        assertThat(faults(onTime, answer(onTime, NO, "  "))).containsExactly("answers[0].remark");
        assertThat(faults(onTime, answer(onTime, NO, "晚交车40分钟"))).isEmpty();
    }

    @Test
    void whichAnswerIsUnfavourableDependsOnTheQuestion() {
        assertThat(faults(elsewhere, answer(elsewhere, YES, null))).containsExactly("answers[0].remark");
        assertThat(faults(elsewhere, answer(elsewhere, NO, null))).isEmpty();
    }

    @Test
    void whatWasNotAnsweredNeedsNoReason() {
        assertThat(faults(onTime, answer(onTime, NOT_ANSWERED, null))).isEmpty();
    }

    @Test
    void onlyQuestionsOfThisCallAreAnsweredAndEachOnce() {
        assertThat(faults(onTime, answer(elsewhere, NO, null))).containsExactly("answers[0].questionId");
        assertThat(faults(onTime, answer(onTime, YES, null), answer(onTime, YES, null)))
                .containsExactly("answers[1].questionId");
    }

    @Test
    void sixtyPercentIsReachedAtSixOfTen() {
        var questions = IntStream.range(0, 10)
                .mapToObj(i -> question("Q" + i, YES, null))
                .toList();

        assertThat(answered(questions, 5).coversPercent(60)).isFalse();
        assertThat(answered(questions, 6).coversPercent(60)).isTrue();
        assertThat(answered(questions, 0).coversPercent(60)).isFalse();
    }

    @Test
    void whenTheCarIsSoldTheRemainingQuestionsAreNotMissing() {
        var questions = List.of(stillYours, elsewhere, onTime, question("L10", YES, null));

        assertThat(new Answers(questions, List.of(answer(stillYours, NO, "年初卖了"))).coversPercent(60))
                .isTrue();
        assertThat(new Answers(questions, List.of(answer(stillYours, YES, null))).coversPercent(60))
                .isFalse();
    }

    @Test
    void everyQuestionThatWasToBeAskedIsOnRecord() {
        var complete = new Answers(List.of(stillYours, elsewhere), List.of(answer(elsewhere, NO, null))).complete();

        assertThat(complete).extracting(Answer::value).containsExactly(NOT_ANSWERED, NO);
    }

    private static List<String> faults(Question question, Answer... answers) {
        return new Answers(List.of(question), List.of(answers))
                .faults("answers").stream().map(FieldError::field).toList();
    }

    private static Answers answered(List<Question> questions, int count) {
        return new Answers(
                questions,
                IntStream.range(0, questions.size())
                        .mapToObj(i -> answer(questions.get(i), i < count ? YES : NOT_ANSWERED, null))
                        .toList());
    }

    private static Answer answer(Question question, AnswerValue value, @Nullable String remark) {
        return new Answer(question.id(), value, null, remark, null, null);
    }

    private static Question question(String code, AnswerValue positive, @Nullable AnswerValue endsOn) {
        return new Question(
                UUID.randomUUID(),
                code,
                QuestionKind.YES_NO,
                code,
                code,
                Dimension.OTHER,
                positive,
                endsOn == null ? null : endsOn.name(),
                List.of(),
                List.of(),
                null,
                List.of(),
                Applies.TO_ALL,
                Sampling.ALWAYS);
    }
}
