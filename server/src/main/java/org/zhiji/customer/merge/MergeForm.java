package org.zhiji.customer.merge;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;

/**
 * @param other     goes into the customer that is addressed
 * @param fromOther fields whose value is taken from the other one, as the history names them; what only the other one has is
 *                  taken unasked, ways to reach somebody are united
 * @param version   of the one that stays, as it was seen
 * @param otherVersion of the other one
 */
record MergeForm(
        @NotNull UUID other,
        @NotNull @Size(max = 150) Set<@Size(max = 40) String> fromOther,
        int version,
        int otherVersion) {}
