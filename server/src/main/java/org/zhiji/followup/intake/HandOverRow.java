package org.zhiji.followup.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sheet: the orders of one advisor and one day that were handed over together.
 *
 * @param verified of the orders, with the customer's data gone through at reception
 * @param consents of the orders, whose customers agreed to be called
 * @param wrong    of the orders, in which the desk found something wrong
 */
record HandOverRow(
        UUID id,
        String sheetNo,
        LocalDate day,
        UUID advisorId,
        String advisorName,
        String departmentName,
        Instant handedOverAt,
        String handedOverByName,
        @Nullable Instant receivedAt,
        @Nullable String receivedByName,
        int orders,
        int verified,
        int consents,
        int wrong) {}
