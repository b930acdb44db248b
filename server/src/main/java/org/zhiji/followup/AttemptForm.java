package org.zhiji.followup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended that brought no record.
 *
 * @param number      what was dialled
 * @param newTime     when the customer would rather be called
 * @param landline    the number on which the call goes on
 * @param handlingSeconds what was done with the page open besides talking, where it was measured
 * @param alsoTaskIds other open tasks of the customer that the same call was about
 */
record AttemptForm(
        @NotNull CallOutcome outcome,
        @Nullable @Size(max = 40) String number,
        @Nullable Instant newTime,
        @Nullable @Size(max = 40) String landline,
        @Nullable @Min(0) @Max(86_400) Integer durationSeconds,
        @Nullable @Min(0) @Max(86_400) Integer handlingSeconds,
        @Nullable @Size(max = 1000) String note,
        @Nullable @Size(max = 20) List<UUID> alsoTaskIds) {

    List<UUID> others() {
        return alsoTaskIds == null ? List.of() : alsoTaskIds;
    }
}
