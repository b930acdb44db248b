package org.zhiji.survey;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One question of a version of a questionnaire.
 *
 * @param code       the same in every version: figures go on by it
 * @param positive   the answer that needs no reason; YES of what is not answered with yes or no: as wanted. Absent: no
 *                   answer is better than another
 * @param endsOn     the answer after which the remaining questions are not asked
 * @param causes     categories that are offered for an answer that was not wanted, the proposed one first
 * @param wantedFrom number of a scale from which on an answer is as wanted
 * @param showWhen   earlier answers after which it is asked; all must hold
 */
public record Question(
        UUID id,
        String code,
        QuestionKind kind,
        String textZh,
        String textEn,
        Dimension dimension,
        @Nullable AnswerValue positive,
        @Nullable String endsOn,
        List<Cause> causes,
        List<Choice> choices,
        @Nullable Integer wantedFrom,
        List<ShowWhen> showWhen,
        Applies applies,
        Sampling sampling) {

    /** Whether somebody answered, and as wanted; works it out where the form cannot know. */
    AnswerValue valueOf(Answer answer) {
        if (kind == QuestionKind.YES_NO) {
            return answer.value();
        }
        var said = answer.said();
        if (said.isEmpty() || !canBeSaid(said)) {
            return AnswerValue.NOT_ANSWERED;
        }
        return positive == null || isWanted(said) ? AnswerValue.YES : AnswerValue.NO;
    }

    boolean isUnfavourable(AnswerValue value) {
        return positive != null && value != AnswerValue.NOT_ANSWERED && value != positive;
    }

    /** By these words branches know the answer. */
    Set<String> words(Answer answer) {
        return kind == QuestionKind.YES_NO ? Set.of(answer.value().name()) : Set.copyOf(answer.said());
    }

    boolean canBeSaid(List<String> said) {
        return kind.accepts(said) && (!kind.hasChoices() || said.stream().allMatch(this::hasChoice));
    }

    private boolean hasChoice(String code) {
        return choices.stream().anyMatch(choice -> choice.code().equals(code));
    }

    private boolean isWanted(List<String> said) {
        return kind.isScale()
                ? wantedFrom == null || Integer.parseInt(said.getFirst()) >= wantedFrom
                : said.stream()
                        .allMatch(code -> choices.stream()
                                .anyMatch(it -> it.wanted() && it.code().equals(code)));
    }
}
