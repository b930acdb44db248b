package org.zhiji.worktime;

import java.time.Instant;
import java.time.LocalTime;
import java.time.Month;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.platform.job.DailyJob;

/** From December on somebody has to enter next year's days; they are announced in November. */
@Component
class HolidayCheck implements DailyJob {

    private final CalendarRepository repository;
    private final ApplicationEventPublisher events;

    HolidayCheck(CalendarRepository repository, ApplicationEventPublisher events) {
        this.repository = repository;
        this.events = events;
    }

    @Override
    public String name() {
        return "holiday-check";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(9, 0);
    }

    @Override
    @Transactional
    public void run(Instant now) {
        for (var calendar : repository.all()) {
            var today = now.atZone(calendar.zone()).toLocalDate();
            int next = today.getYear() + 1;
            if (today.getMonth() == Month.DECEMBER && calendar.lacks(next)) {
                events.publishEvent(new HolidaysMissing(calendar.id(), next, now));
            }
        }
    }
}
