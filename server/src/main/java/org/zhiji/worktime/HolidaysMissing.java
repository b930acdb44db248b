package org.zhiji.worktime;

import java.time.Instant;
import java.util.UUID;

/** The holidays of a coming year should have been announced by now, and a calendar does not know them. */
public record HolidaysMissing(UUID calendarId, int year, Instant at) {}
