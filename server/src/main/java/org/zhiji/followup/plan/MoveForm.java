package org.zhiji.followup.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls that go to another caller, another day, or both. */
record MoveForm(@NotEmpty @Size(max = 500) List<@Valid Move> moves) {

    /**
     * @param version  as it was seen
     * @param callerId absent: stays with the caller
     * @param day      absent: stays on the day
     */
    record Move(
            @NotNull UUID taskId,
            int version,
            @Nullable UUID callerId,
            @Nullable LocalDate day) {}
}
