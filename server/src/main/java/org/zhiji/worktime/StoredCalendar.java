package org.zhiji.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A calendar with its name and the names of its days, as it lies in the database. */
record StoredCalendar(
        UUID id,
        String name,
        ZoneId zone,
        boolean isDefault,
        boolean followsNational,
        Map<DayOfWeek, List<Shift>> week,
        List<CalendarDay> days,
        int version) {

    WorkCalendar toWorkCalendar() {
        Map<LocalDate, DayType> types = new HashMap<>();
        days.forEach(day -> types.put(day.date(), day.type()));
        return new WorkCalendar(zone, week, types);
    }

    boolean lacks(int year) {
        return followsNational && days.stream().noneMatch(day -> day.date().getYear() == year);
    }
}
