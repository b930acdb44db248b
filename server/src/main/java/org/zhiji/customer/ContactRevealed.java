package org.zhiji.customer;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody looked at a hidden value.
 *
 * @param today how many that person has looked at on this day, with this one
 */
public record ContactRevealed(UUID employeeId, String subjectType, UUID subjectId, int today, Instant at) {}
