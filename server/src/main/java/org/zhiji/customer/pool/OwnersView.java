package org.zhiji.customer.pool;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.customer.Owners;

/**
 * Whose customer one is and was, the latest first.
 *
 * @param returnsOn when it goes back into the pool if nobody speaks with it
 * @param poolOpen  whether it can be laid back
 */
record OwnersView(List<OwnerPeriod> items, @Nullable LocalDate returnsOn, boolean poolOpen) {

    /**
     * @param employeeName absent for the time in the pool
     * @param from         absent where it had begun before this was written down
     * @param byName       who brought it about, unless a job did
     */
    record OwnerPeriod(
            @Nullable UUID employeeId,
            @Nullable String employeeName,
            @Nullable Instant from,
            @Nullable Instant until,
            Owners.How how,
            @Nullable String reason,
            @Nullable String byName) {}
}
