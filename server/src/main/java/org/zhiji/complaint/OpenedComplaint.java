package org.zhiji.complaint;

import java.time.Instant;
import java.util.UUID;

/** What the person on the phone needs to know of the complaint just registered. */
public record OpenedComplaint(UUID id, String complaintNo, Instant reportDueAt) {}
