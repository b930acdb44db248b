package org.zhiji.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.problem.FieldError;

/**
 * A questionnaire as somebody writes it, its questions in their order.
 *
 * @param share        asked in so many of a hundred calls
 * @param monthlyQuota asked until so many answers to each question in a branch and month
 */
record QuestionnaireForm(
        @NotNull Purpose purpose,
        @NotBlank @Size(max = 60) String nameZh,
        @NotNull @Size(max = 100) String nameEn,
        @Nullable @Min(1) @Max(99) Integer share,
        @Nullable @Min(1) @Max(100_000) Integer monthlyQuota,
        @NotNull @Size(max = 100) List<@Valid @NotNull QuestionForm> questions) {

    /** Everything that cannot be asked as it is written. Branches look back only, so none can go in a circle. */
    List<FieldError> faults() {
        var faults = new ArrayList<FieldError>();
        var earlier = new HashMap<String, QuestionForm>();
        var overall = false;
        for (var i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            var path = "questions[" + i + "]";
            faults.addAll(question.faults(path));
            for (var j = 0; j < question.showWhen().size(); j++) {
                var branch = question.showWhen().get(j);
                var source = earlier.get(branch.question());
                var at = path + ".showWhen[" + j + "]";
                if (source == null) {
                    faults.add(FieldError.of(at + ".question", "survey.invalid.only-earlier"));
                } else if (!source.words().containsAll(branch.answers())) {
                    faults.add(FieldError.of(at + ".answers", "survey.invalid.no-such-answer"));
                }
            }
            if (earlier.put(question.code(), question) != null) {
                faults.add(FieldError.of(path + ".code", "survey.invalid.question-twice", question.code()));
            }
            if (question.dimension() == Dimension.OVERALL) {
                if (overall) {
                    faults.add(FieldError.of(path + ".dimension", "survey.invalid.one-overall"));
                }
                overall = true;
            }
        }
        return faults;
    }

    QuestionnaireForm with(List<QuestionForm> asKept) {
        return new QuestionnaireForm(
                purpose,
                nameZh.strip(),
                nameEn.isBlank() ? nameZh.strip() : nameEn.strip(),
                share,
                monthlyQuota,
                asKept);
    }
}
