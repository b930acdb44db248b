package org.zhiji.complaint.events;

import java.time.Instant;
import java.util.UUID;

/** Nothing more is to be done. */
public record ComplaintClosed(UUID complaintId, UUID customerId, Instant at) {}
