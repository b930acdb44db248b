package org.zhiji.complaint;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Departments;
import org.zhiji.messaging.Notices;
import org.zhiji.worktime.HolidaysMissing;
import org.zhiji.worktime.WorkCalendarChanged;

/** Every time limit hangs on the calendar, so its gaps are this room's trouble first. */
@Component
class CalendarListener {

    private final MoveComplaint moveComplaint;
    private final ReportRecipients responsible;
    private final Departments departments;
    private final Notices notices;

    CalendarListener(
            MoveComplaint moveComplaint, ReportRecipients responsible, Departments departments, Notices notices) {
        this.moveComplaint = moveComplaint;
        this.responsible = responsible;
        this.departments = departments;
        this.notices = notices;
    }

    @EventListener
    void on(WorkCalendarChanged changed) {
        moveComplaint.recompute(changed.at());
    }

    @EventListener
    void on(HolidaysMissing missing) {
        departments
                .root()
                .ifPresent(company -> notices.sendOnce(
                        "holidays/" + missing.calendarId() + "/" + missing.year(),
                        responsible.administrators(company.id()),
                        "calendar.year-missing",
                        "work-calendar",
                        missing.calendarId(),
                        Map.of("year", missing.year()),
                        missing.at()));
    }
}
