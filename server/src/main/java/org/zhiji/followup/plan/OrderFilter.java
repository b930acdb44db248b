package org.zhiji.followup.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.service.FollowUpConsent;
import org.zhiji.service.RepairType;

/**
 * Which delivered orders.
 *
 * @param from    first day of delivery
 * @param to      last day of delivery
 * @param planned whether a call about it is planned or made already
 * @param ready   only those that can be planned
 */
record OrderFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable RepairType repairType,
        @Nullable UUID advisorId,
        @Nullable UUID departmentId,
        @Nullable FollowUpConsent consent,
        @Nullable Boolean planned,
        boolean ready) {}
