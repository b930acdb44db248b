package org.zhiji.worktime;

/** What makes a date differ from its weekday: 休 or 班 (调休). */
public enum DayType {
    OFF,
    WORK
}
