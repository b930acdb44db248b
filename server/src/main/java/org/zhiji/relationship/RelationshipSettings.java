package org.zhiji.relationship;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Map;
import org.zhiji.followup.ContactHistory.Channel;

/**
 * What the company decides about relationships; the defaults stand in decision 30.
 *
 * @param meetSuccessorDays how soon one meets whoever has come new to a customer
 * @param normAcquaintance  per cent of those one knows who are usually acquaintances; so the others
 * @param halfLifeDays      by level, in how many days half of the warmth is gone
 * @param channelWeights    degrees of a contact by its channel
 * @param functionFactors   by what it was for
 * @param responseFactors   by how it was taken
 * @param warmFrom          below this a relationship has cooled
 */
record RelationshipSettings(
        @Min(1) @Max(90) int meetSuccessorDays,
        @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal normAcquaintance,
        @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal normFriend,
        @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal normConfidantFrom,
        @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal normConfidantTo,
        @NotNull Map<RelationshipLevel, @NotNull @Min(1) @Max(3650) Integer> halfLifeDays,
        @NotNull Map<Channel, @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal> channelWeights,
        @NotNull Map<ContactFunction, @NotNull @DecimalMin("0") @DecimalMax("10") BigDecimal> functionFactors,
        @NotNull Map<CustomerResponse, @NotNull @DecimalMin("0") @DecimalMax("10") BigDecimal> responseFactors,
        @NotNull @DecimalMin("0.1") @DecimalMax("1000") BigDecimal warmFrom) {

    Warmth.Scale scale() {
        return new Warmth.Scale(halfLifeDays, channelWeights, functionFactors, responseFactors, warmFrom);
    }

    Structure.Norm norm() {
        return new Structure.Norm(normAcquaintance, normFriend, normConfidantFrom, normConfidantTo);
    }
}
