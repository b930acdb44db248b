package org.zhiji.followup.figure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiji.survey.QuestionKind;

/**
 * A question with choices or a scale, over all versions of its questionnaire.
 *
 * @param answered in how many contacts something was said
 * @param average  of a scale
 * @param options  each with how often it was said; of several choices one contact may count in many
 */
record QuestionTally(
        String questionnaire,
        String questionnaireZh,
        String questionnaireEn,
        String question,
        QuestionKind kind,
        String textZh,
        String textEn,
        int answered,
        @Nullable BigDecimal average,
        List<OptionTally> options) {

    /** @param code of the choice, or the number on the scale */
    record OptionTally(String code, String textZh, String textEn, int contacts) {}
}
