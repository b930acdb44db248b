package org.zhiji.followup;

import java.time.Instant;
import java.util.UUID;
import org.zhiji.identity.Actor;

/** What a customer said was written down, or corrected on the same day. */
public record RecordWritten(UUID recordId, Actor by, Instant at) {}
