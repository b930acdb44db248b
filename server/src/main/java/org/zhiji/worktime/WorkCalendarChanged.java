package org.zhiji.worktime;

import java.time.Instant;
import java.util.UUID;

/** Shifts, days or zone of a calendar are others now, or a department works by another one: what still runs is due anew. */
public record WorkCalendarChanged(UUID calendarId, Instant at) {}
