package org.zhiji.complaint.events;

import java.time.Instant;
import java.util.UUID;

/** The customer has been answered in a conversation. */
public record ComplaintReplied(UUID complaintId, UUID customerId, Instant at) {}
