package org.zhiji.customer.pool;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.customer.CustomerKind;

/**
 * Which customers go back into the pool soon.
 *
 * @param tonight how many of them in the coming night
 * @param more    there are more than are shown
 */
record ReturningView(List<ReturningCustomer> items, int tonight, boolean more) {

    record ReturningCustomer(
            UUID id,
            String name,
            CustomerKind kind,
            UUID ownerId,
            String ownerName,
            @Nullable Instant lastContactAt,
            LocalDate returnsOn,
            boolean tonight) {}
}
