package org.zhiji.followup.analysis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the analysis.
 *
 * @param code    of the question; a problem of another kind has none
 * @param cases   how many customers were not content, of {@code answered}
 * @param measure what is done about it, where no corrective or preventive action is
 */
record AnalysedProblem(
        @Nullable String code,
        String text,
        @Nullable Integer cases,
        @Nullable Integer answered,
        @Nullable String cause,
        @Nullable String measure,
        @Nullable UUID capaId) {

    boolean answeredFor() {
        return capaId != null || measure != null;
    }
}
