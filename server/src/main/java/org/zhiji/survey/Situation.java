package org.zhiji.survey;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What decides which questions a call brings, as far as it is known.
 *
 * @param taskId      draws the lot where only some calls are asked
 * @param interviewee who answers; absent while nobody does
 * @param car         brand, series and model, or nothing
 */
public record Situation(
        UUID taskId,
        @Nullable String repairType,
        @Nullable String interviewee,
        @Nullable String customerType,
        @Nullable String energy,
        String car,
        @Nullable String personality) {

    public static Situation of(UUID taskId, @Nullable String repairType) {
        return new Situation(taskId, repairType, null, null, null, "", null);
    }

    public Situation answeredBy(String role) {
        return new Situation(taskId, repairType, role, customerType, energy, car, personality);
    }
}
