package org.zhiji.followup;

import java.time.Instant;
import java.util.UUID;
import org.zhiji.identity.Actor;

/**
 * What a customer said was written down, or corrected on the same day.
 *
 * @param mayAskForAction false: it is new, and nothing in it was ticked for somebody to see to
 */
public record RecordWritten(UUID recordId, Actor by, Instant at, boolean mayAskForAction) {}
