package org.zhiji.care;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gift as it is shown.
 *
 * @param approvalId of the request that waits for a decision
 */
record GiftView(
        UUID id,
        UUID customerId,
        String customerName,
        @Nullable UUID contactPersonId,
        @Nullable String personName,
        Recipient recipient,
        String item,
        BigDecimal amount,
        String occasion,
        LocalDate day,
        UUID giverId,
        String giverName,
        @Nullable String reason,
        @Nullable String liked,
        GiftStatus status,
        @Nullable UUID approvalId,
        boolean editable,
        int version) {}
