package org.zhiji.followup.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be planned a call, or about whom it is known why not.
 *
 * @param id          of the order, or of the long-absent car
 * @param lastOrderId whose advisor must not be the caller
 * @param deliveredOn the visit to ask about; absent for a long absence
 */
record Candidate(
        UUID id,
        UUID customerId,
        String customerName,
        UUID vehicleId,
        UUID departmentId,
        @Nullable UUID lastOrderId,
        @Nullable UUID advisorId,
        @Nullable LocalDate deliveredOn,
        Standing standing) {}
