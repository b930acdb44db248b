package org.zhiji.followup.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.followup.plan.MoveRule.Obstacle;

/** What was moved, with where it lay before, and what stays and why. */
record MovedCalls(List<MovedCall> moved, List<CallThatStays> stays) {

    /** @param version after the move */
    record MovedCall(UUID taskId, int version, @Nullable UUID fromCallerId, LocalDate fromDay) {}

    record CallThatStays(UUID taskId, @Nullable String customerName, Obstacle obstacle) {}
}
