package org.zhiji.followup.reminder;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open contact with the people around it.
 *
 * @param on        the planned day, or a later one that was agreed with the customer
 * @param managerId of the caller's department
 */
record Waiting(
        UUID taskId,
        UUID callerId,
        String callerName,
        UUID departmentId,
        LocalDate on,
        Ladder ladder,
        @Nullable UUID superiorId,
        @Nullable UUID managerId) {}
