package org.zhiji.followup;

import java.time.LocalDate;
import org.zhiji.worktime.WorkCalendar;

/** The day on which a delivered car's customer is to be called. */
public final class PlannedDay {

    private PlannedDay() {}

    public static LocalDate after(LocalDate delivered, int offsetDays, WorkCalendar calendar) {
        return calendar.workingDayFrom(delivered.plusDays(offsetDays));
    }

    /** A call that comes too late asks about a visit nobody remembers. */
    public static boolean isTooLate(LocalDate planned, LocalDate today, int lateWorkingDays, WorkCalendar calendar) {
        return calendar.workingDays(planned.plusDays(1), today) > lateWorkingDays;
    }

    /** Cars delivered before this day are too long gone to be called about today. */
    public static LocalDate oldestDelivery(
            LocalDate today, int offsetDays, int lateWorkingDays, WorkCalendar calendar) {
        var delivered = today;
        while (!isTooLate(after(delivered.minusDays(1), offsetDays, calendar), today, lateWorkingDays, calendar)) {
            delivered = delivered.minusDays(1);
        }
        return delivered;
    }
}
