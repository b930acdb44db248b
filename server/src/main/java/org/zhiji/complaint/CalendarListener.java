package org.zhiji.complaint;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiji.worktime.WorkCalendarChanged;

@Component
class CalendarListener {

    private final MoveComplaint moveComplaint;

    CalendarListener(MoveComplaint moveComplaint) {
        this.moveComplaint = moveComplaint;
    }

    @EventListener
    void on(WorkCalendarChanged changed) {
        moveComplaint.recompute(changed.at());
    }
}
