package org.zhiji.survey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version with its questions.
 *
 * @param standard asked wherever nothing else was chosen
 * @param versions all of the questionnaire, the newest first
 */
record QuestionnaireView(
        UUID id,
        String code,
        int versionNo,
        QuestionnaireStatus status,
        boolean standard,
        QuestionnaireForm form,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        List<QuestionnaireVersion> versions,
        int version) {

    record QuestionnaireVersion(
            UUID id,
            int versionNo,
            QuestionnaireStatus status,
            @Nullable Instant publishedAt) {}
}
