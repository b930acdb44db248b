package org.zhiji.complaint.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody is displeased and we know it. */
public record ComplaintOpened(
        UUID complaintId, UUID customerId, @Nullable UUID sourceRecordId, Instant at) {}
