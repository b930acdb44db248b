package org.zhiji.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param overdue open, and the day by which it had to be answered is over */
record PersonalDataRequestView(
        UUID id,
        String requestNo,
        UUID customerId,
        String customerName,
        String customerNo,
        RequestKind kind,
        RequestChannel channel,
        LocalDate receivedOn,
        LocalDate dueOn,
        boolean overdue,
        @Nullable String identityCheck,
        @Nullable String note,
        RequestStatus status,
        @Nullable String result,
        Instant createdAt,
        String createdByName,
        @Nullable Instant closedAt,
        @Nullable String closedByName,
        int version) {}
