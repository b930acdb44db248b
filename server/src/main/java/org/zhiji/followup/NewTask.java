package org.zhiji.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call that is to be made. */
record NewTask(
        TargetType targetType,
        UUID customerId,
        @Nullable UUID vehicleId,
        @Nullable UUID workOrderId,
        UUID departmentId,
        @Nullable UUID callerId,
        LocalDate plannedDate,
        @Nullable Instant agreedAt,
        @Nullable UUID parentTaskId,
        @Nullable UUID complaintId) {}
