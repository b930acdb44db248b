package org.zhiji.complaint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known when displeasure is heard.
 *
 * @param sourceRecordId the call record it comes from
 * @param departmentId   the branch that has to answer; absent, the order's, the vehicle's or the customer's branch
 * @param discoveredAt   the end of the call, or when the letter arrived: here the first clock starts
 * @param handlingWanted whether the customer wants to hear from us again
 */
public record NewComplaint(
        UUID customerId,
        @Nullable UUID vehicleId,
        @Nullable UUID workOrderId,
        @Nullable UUID sourceRecordId,
        @Nullable UUID departmentId,
        ComplaintSource source,
        Severity severity,
        ComplaintCategory category,
        String description,
        @Nullable String customerDemand,
        boolean legalRisk,
        boolean handlingWanted,
        CallBack callBack,
        Instant discoveredAt) {}
