package org.zhiji.complaint.events;

import java.time.Instant;
import java.util.UUID;

/** It was not good after all. */
public record ComplaintReopened(UUID complaintId, UUID customerId, Instant at) {}
