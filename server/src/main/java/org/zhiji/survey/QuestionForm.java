package org.zhiji.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.problem.FieldError;

/**
 * A question as somebody writes it.
 *
 * @param code     of a question that is there already, or {@code new-1}, {@code new-2} … of one that gets its code now
 * @param textEn   nothing: the Chinese one
 * @param positive the wanted answer of a yes-no question
 * @param endsOn   YES, NO or the code of a choice after which nothing more is asked
 * @param share    asked in so many of a hundred calls
 */
record QuestionForm(
        @NotNull @Pattern(regexp = "[A-Z]{1,3}[0-9]{2,5}|new-[0-9]{1,5}")
        String code,

        @NotNull QuestionKind kind,
        @NotBlank @Size(max = 300) String textZh,
        @NotNull @Size(max = 500) String textEn,
        @NotNull Dimension dimension,
        @Nullable AnswerValue positive,
        @Nullable @Size(max = 30) String endsOn,
        @NotNull @Size(max = 20) List<@NotNull Cause> causes,
        @NotNull @Size(max = 30) List<@Valid @NotNull Choice> choices,
        @Nullable @Min(0) @Max(10) Integer wantedFrom,
        @NotNull @Size(max = 10) List<@Valid @NotNull ShowWhen> showWhen,
        @NotNull @Valid Applies applies,
        @Nullable @Min(1) @Max(99) Integer share,
        @Nullable @Min(1) @Max(100_000) Integer monthlyQuota) {

    static QuestionForm of(Question question) {
        return new QuestionForm(
                question.code(),
                question.kind(),
                question.textZh(),
                question.textEn(),
                question.dimension(),
                question.positive(),
                question.endsOn(),
                question.causes(),
                question.choices(),
                question.wantedFrom(),
                question.showWhen(),
                question.applies(),
                question.sampling().share(),
                question.sampling().monthlyQuota());
    }

    boolean isNew() {
        return code.startsWith("new-");
    }

    /** What can be said to it in words that branches know; nothing of words and dates. */
    Set<String> words() {
        var words = new HashSet<String>();
        if (kind == QuestionKind.YES_NO) {
            words.addAll(List.of("YES", "NO"));
        }
        choices.forEach(choice -> words.add(choice.code()));
        for (var number = kind.lowest(); kind.isScale() && number <= kind.highest(); number++) {
            words.add(Integer.toString(number));
        }
        return words;
    }

    /** What does not fit its kind. */
    List<FieldError> faults(String path) {
        var faults = new ArrayList<FieldError>();
        if (kind.hasChoices() && choices.size() < 2) {
            faults.add(FieldError.of(path + ".choices", "survey.invalid.two-choices"));
        }
        if (!kind.hasChoices() && !choices.isEmpty()) {
            faults.add(FieldError.of(path + ".choices", "survey.invalid.no-choices"));
        }
        var codes = new HashSet<String>();
        for (var i = 0; i < choices.size(); i++) {
            if (!codes.add(choices.get(i).code())) {
                faults.add(FieldError.of(path + ".choices[" + i + "].code", "survey.invalid.twice"));
            }
        }
        if (kind == QuestionKind.YES_NO && positive == AnswerValue.NOT_ANSWERED) {
            faults.add(FieldError.of(path + ".positive", "survey.invalid.positive"));
        }
        if (wantedFrom != null && (!kind.isScale() || !kind.isOnScale(wantedFrom.toString()))) {
            faults.add(FieldError.of(path + ".wantedFrom", "survey.invalid.wanted-from"));
        }
        if (endsOn != null && (kind.isScale() || !words().contains(endsOn))) {
            faults.add(FieldError.of(path + ".endsOn", "survey.invalid.no-such-answer"));
        }
        return faults;
    }

    /** The form with its own code and those of its branches as they are kept, and without blanks around its words. */
    QuestionForm tidy(UnaryOperator<String> codes) {
        var english = textEn.isBlank() ? textZh : textEn;
        return new QuestionForm(
                codes.apply(code),
                kind,
                textZh.strip(),
                english.strip(),
                dimension,
                wanted(),
                endsOn,
                causes.stream().distinct().toList(),
                choices,
                wantedFrom,
                showWhen.stream()
                        .map(it -> new ShowWhen(codes.apply(it.question()), it.answers()))
                        .toList(),
                applies,
                share,
                monthlyQuota);
    }

    /** Of what is not answered with yes or no, YES stands for "as wanted" wherever something is wanted. */
    private @Nullable AnswerValue wanted() {
        if (kind == QuestionKind.YES_NO) {
            return positive;
        }
        return wantedFrom != null || choices.stream().anyMatch(Choice::wanted) ? AnswerValue.YES : null;
    }
}
