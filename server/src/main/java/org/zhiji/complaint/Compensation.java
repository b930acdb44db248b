package org.zhiji.complaint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is to get for the trouble; somebody else has to agree.
 *
 * @param kind a word of the dictionary of compensations
 */
record Compensation(
        UUID id,
        UUID complaintId,
        String kind,
        BigDecimal amount,
        String note,
        CompensationStatus status,
        @Nullable UUID requestId,
        UUID askedBy,
        Instant askedAt) {

    /** As it stands in the story and on paper: 免费更换滤芯 ¥300. */
    String told() {
        return amount.signum() == 0
                ? note
                : note + " ¥" + amount.stripTrailingZeros().toPlainString();
    }
}
