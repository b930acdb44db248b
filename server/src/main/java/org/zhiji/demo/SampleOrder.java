package org.zhiji.demo;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A fictitious visit to the workshop, closed.
 *
 * @param store      which of the dealer's branches, from 0
 * @param advisor    which of the branch's advisors, from 0: to be taken modulo their number; so the technician
 * @param senderName who brought the car, where it was not the owner
 * @param phone      at which the customer wants to be called, where not at the usual one
 */
public record SampleOrder(
        String orderNo,
        long vehicle,
        int store,
        int advisor,
        int technician,
        LocalDateTime receivedAt,
        LocalDateTime completedAt,
        LocalDateTime deliveredAt,
        int mileage,
        Repairs.Kind kind,
        String items,
        BigDecimal amount,
        Consent consent,
        @Nullable String senderName,
        @Nullable String senderPhone,
        @Nullable String phone,
        @Nullable String window) {

    /** What the customer said when asked for a call afterwards. */
    public enum Consent {
        YES,
        NO,
        NOT_ASKED
    }
}
