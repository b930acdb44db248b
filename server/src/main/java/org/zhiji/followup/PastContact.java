package org.zhiji.followup;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.followup.ContactHistory.Channel;
import org.zhiji.followup.ContactHistory.Outcome;

/** A contact of the time before. */
record PastContact(UUID id, Said said, int version) {

    /** As it stands in the audit. */
    record Said(
            UUID customerId,
            @Nullable UUID vehicleId,
            Instant at,
            @Nullable UUID employeeId,
            UUID departmentId,
            Channel channel,
            Outcome outcome,
            @Nullable String content) {

        /** Both have spoken: a letter, or a call that nobody took, is no contact to count from. */
        boolean twoWay() {
            return switch (outcome) {
                case REACHED, REFUSED -> true;
                case NOT_REACHED -> false;
                case UNKNOWN -> channel == Channel.VISIT || channel == Channel.STORE;
            };
        }

        boolean sameOccasion(Said other) {
            return customerId.equals(other.customerId)
                    && at.equals(other.at)
                    && channel == other.channel
                    && Objects.equals(employeeId, other.employeeId);
        }
    }
}
