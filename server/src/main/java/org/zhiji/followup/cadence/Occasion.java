package org.zhiji.followup.cadence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reason to contact one customer.
 *
 * @param subjectId the record of the rule's list that it is about
 * @param advisorId who served the customer then and so must not ask about it
 * @param happensOn names the occasion: with rule and subject there is never a second contact about it
 * @param dueOn     by the calendar, working day or not
 * @param contactOn the latest day on which somebody spoke or is going to speak with the customer
 */
public record Occasion(
        UUID subjectId,
        UUID customerId,
        @Nullable UUID vehicleId,
        @Nullable UUID workOrderId,
        UUID departmentId,
        @Nullable UUID ownerId,
        @Nullable UUID advisorId,
        LocalDate happensOn,
        LocalDate dueOn,
        @Nullable LocalDate contactOn) {}
