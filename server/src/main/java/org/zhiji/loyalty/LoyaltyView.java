package org.zhiji.loyalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.customer.LifecycleStage;

/**
 * Where a customer stands, why, and how it came to that.
 *
 * @param index      absent of one who has not bought, or is lost
 * @param parts      their weighed points add up to the index
 * @param lostOn     the day from which the customer counts as lost if nothing is paid until then
 * @param mayPropose whether the customer can be proposed for life now
 * @param proposed   somebody has, and nobody has decided
 * @param caseId     the open case of a lost customer, or the last one
 */
record LoyaltyView(
        LifecycleStage stage,
        LoyaltySettings.Wording wording,
        @Nullable BigDecimal index,
        LoyaltyIndex.@Nullable Band band,
        List<LoyaltyIndex.LoyaltyShare> parts,
        LoyaltyBasis what,
        @Nullable LocalDate lostOn,
        boolean mayPropose,
        boolean proposed,
        @Nullable UUID caseId,
        @Nullable String caseOutcome,
        List<IndexDay> history,
        List<StageMoveView> moves) {

    /** LoyaltyBasis the parts were made of. */
    record LoyaltyBasis(
            int visits,
            BigDecimal expected,
            @Nullable LocalDate lastVisit,
            BigDecimal spent,
            BigDecimal spentBefore,
            int favourable,
            int answered,
            int referrals,
            boolean recommends,
            int objections,
            boolean openComplaint,
            int paid) {}

    record IndexDay(LocalDate day, BigDecimal index) {}

    /** @param evidence by names that the pages know: payments, at, index, since, lastPaid, reason */
    record StageMoveView(
            UUID id,
            LifecycleStage from,
            LifecycleStage to,
            LifecycleRule rule,
            Map<String, Object> evidence,
            Instant at,
            @Nullable String byName) {}
}
