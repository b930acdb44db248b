package org.zhiji.followup.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.web.Sensitive;

/**
 * Who may be ringing.
 *
 * @param number    as it was dialled in; whoever has the customer on the line sees it anyway
 * @param customers that the reader may see, the one seen last first
 * @param missed    calls from this number that nobody has returned
 */
record CallerView(String number, List<KnownCaller> customers, List<MissedFromNumber> missed) {

    /**
     * One customer with this number.
     *
     * @param person whose number it is, where it is not the customer's own: of a contact person, or of who brought the car
     * @param calls  open follow-up tasks: the call that comes in may carry them
     */
    record KnownCaller(
            UUID id,
            String name,
            String customerNo,
            @Nullable String person,
            @Nullable String ownerName,
            @Nullable Sensitive plateNo,
            @Nullable String vehicleName,
            @Nullable Instant lastContactAt,
            List<OpenCall> calls) {}

    record OpenCall(UUID taskId, String taskNo, String targetType, LocalDate plannedDate) {}

    record MissedFromNumber(UUID id, Instant at) {}
}
