package org.zhiji.worktime;

import java.time.LocalDate;

/** A date that differs from its weekday, and why. */
record CalendarDay(LocalDate date, String name, DayType type) {}
