package org.zhiji.followup.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which long-absent cars.
 *
 * @param months absent for the months of the rules
 * @param ready  only those that can be planned
 */
record AbsentFilter(
        @Nullable @Min(1) @Max(60) Integer months,
        @Nullable String brand,
        @Nullable UUID advisorId,
        @Nullable UUID departmentId,
        boolean ready) {

    int monthsOr(int usual) {
        return months == null ? usual : months;
    }
}
