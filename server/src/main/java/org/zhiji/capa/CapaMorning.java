package org.zhiji.capa;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.platform.job.DailyJob;
import org.zhiji.worktime.WorkCalendar;
import org.zhiji.worktime.WorkCalendars;

/**
 * Each working morning: what is due on the next working day, what is overdue, whose effect is to be looked at. Looks at what
 * is, so a day without it is made up for, and tells nobody twice.
 */
@Component
class CapaMorning implements DailyJob {

    /** Working days between two reminders to those above. */
    private static final int WEEK = 5;

    private final CapaRepository repository;
    private final WorkCalendars calendars;
    private final CapaNotices notices;

    CapaMorning(CapaRepository repository, WorkCalendars calendars, CapaNotices notices) {
        this.repository = repository;
        this.calendars = calendars;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "capa-morning";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(9, 0);
    }

    @Override
    @Transactional
    public void run(Instant now) {
        for (var capa : repository.inExecution()) {
            var calendar = calendars.of(capa.state().plan.departmentId());
            var today = calendar.dateOf(now);
            if (!calendar.isWorkingDay(today)) {
                continue;
            }
            if (capa.state().status == CapaStatus.IN_EXECUTION) {
                capa.current().stream()
                        .filter(measure -> !measure.done())
                        .forEach(measure -> tell(capa, measure, calendar, today, now));
            } else if (capa.verifiable(today)) {
                askForVerification(capa, calendar, today, now);
            }
        }
    }

    private void tell(Capa capa, CapaMeasure measure, WorkCalendar calendar, LocalDate today, Instant now) {
        var due = measure.dueOn();
        if (due == null) {
            return;
        }
        if (today.isAfter(due)) {
            int late = calendar.workingDays(due.plusDays(1), today);
            notices.measureOverdue(capa, measure, today, now);
            if (late > 0) {
                notices.measureOverdueAbove(capa, measure, (late - 1) / WEEK, now);
            }
        } else if (!calendar.nextWorkingDay(today).isBefore(due)) {
            notices.measureDue(capa, measure, now);
        }
    }

    private void askForVerification(Capa capa, WorkCalendar calendar, LocalDate today, Instant now) {
        var since = calendar.workingDayFrom(Objects.requireNonNull(capa.state().effectOn));
        notices.toVerify(capa, (calendar.workingDays(since, today) - 1) / WEEK, now);
    }
}
