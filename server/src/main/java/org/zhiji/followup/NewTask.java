package org.zhiji.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that is to be made.
 *
 * @param window        in which hours, where the planner said so
 * @param questionnaire code of the one that is asked; absent: the standard one
 */
public record NewTask(
        TargetType targetType,
        UUID customerId,
        @Nullable UUID vehicleId,
        @Nullable UUID workOrderId,
        UUID departmentId,
        @Nullable UUID callerId,
        LocalDate plannedDate,
        @Nullable Instant agreedAt,
        @Nullable UUID parentTaskId,
        @Nullable UUID complaintId,
        @Nullable UUID planId,
        @Nullable String window,
        @Nullable String questionnaire) {

    /** One that nobody planned by hand. */
    public NewTask(
            TargetType targetType,
            UUID customerId,
            @Nullable UUID vehicleId,
            @Nullable UUID workOrderId,
            UUID departmentId,
            @Nullable UUID callerId,
            LocalDate plannedDate,
            @Nullable Instant agreedAt,
            @Nullable UUID parentTaskId,
            @Nullable UUID complaintId) {
        this(
                targetType,
                customerId,
                vehicleId,
                workOrderId,
                departmentId,
                callerId,
                plannedDate,
                agreedAt,
                parentTaskId,
                complaintId,
                null,
                null,
                null);
    }
}
