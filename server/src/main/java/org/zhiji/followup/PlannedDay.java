package org.zhiji.followup;

import java.time.LocalDate;
import org.zhiji.worktime.WorkCalendar;

/** The day on which a delivered car's customer is to be called. */
final class PlannedDay {

    private PlannedDay() {}

    static LocalDate after(LocalDate delivered, int offsetDays, WorkCalendar calendar) {
        return calendar.workingDayFrom(delivered.plusDays(offsetDays));
    }

    /** A call that comes too late asks about a visit nobody remembers. */
    static boolean isTooLate(LocalDate planned, LocalDate today, int lateWorkingDays, WorkCalendar calendar) {
        return calendar.workingDays(planned.plusDays(1), today) > lateWorkingDays;
    }
}
