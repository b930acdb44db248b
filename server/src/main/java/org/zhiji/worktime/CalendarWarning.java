package org.zhiji.worktime;

/** Nobody has entered the days off of a year yet, so only its weekends are known. */
public record CalendarWarning(int year, String message) {}
