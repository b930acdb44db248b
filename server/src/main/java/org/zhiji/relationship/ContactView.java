package org.zhiji.relationship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.followup.ContactHistory.Channel;
import org.zhiji.followup.cadence.CadenceChannel;

/**
 * A contact with all that hangs on it.
 *
 * @param late      entered on a later day than the one on which it was
 * @param taskOpen  the next step is still to be taken
 */
record ContactView(
        UUID id,
        UUID customerId,
        String customerName,
        @Nullable UUID contactPersonId,
        @Nullable String contactPersonName,
        UUID employeeId,
        String employeeName,
        Instant at,
        boolean late,
        Channel channel,
        ContactDirection direction,
        boolean twoWay,
        List<ContactFunction> functions,
        @Nullable String customerProblem,
        @Nullable FollowOnKind problemKind,
        @Nullable UUID problemRecordId,
        @Nullable String content,
        @Nullable CustomerResponse response,
        boolean helped,
        @Nullable String materials,
        @Nullable String nextStep,
        @Nullable LocalDate nextOn,
        @Nullable CadenceChannel nextBy,
        @Nullable UUID taskId,
        boolean taskOpen,
        List<IntelligenceView> intelligence,
        Instant createdAt,
        boolean editable,
        int version) {

    record IntelligenceView(
            UUID id,
            IntelligenceType type,
            String text,
            @Nullable String competitor,
            @Nullable FollowOnKind followedKind,
            @Nullable UUID followedId,
            @Nullable Instant followedAt) {}
}
