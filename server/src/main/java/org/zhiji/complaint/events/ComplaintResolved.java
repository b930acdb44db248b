package org.zhiji.complaint.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something was done about it; the customer is to be asked in a second call. */
public record ComplaintResolved(
        UUID complaintId,
        UUID customerId,
        @Nullable UUID vehicleId,
        @Nullable UUID workOrderId,
        UUID departmentId,
        Instant verifyDueAt,
        Instant at) {}
