package org.zhiji.survey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param usedBy names of the rules that have chosen it */
record QuestionnaireRow(
        UUID id,
        String code,
        int versionNo,
        QuestionnaireStatus status,
        boolean standard,
        Purpose purpose,
        String nameZh,
        String nameEn,
        int questions,
        @Nullable Integer share,
        @Nullable Integer monthlyQuota,
        @Nullable Instant publishedAt,
        Instant updatedAt,
        @Nullable String updatedBy,
        List<String> usedBy,
        int version) {}
