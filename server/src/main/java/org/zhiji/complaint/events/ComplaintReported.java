package org.zhiji.complaint.events;

import java.time.Instant;
import java.util.UUID;

/** The general manager has it, sent by a person or by itself. */
public record ComplaintReported(UUID complaintId, UUID customerId, boolean automatically, Instant at) {}
