package org.zhiji.care;

import static java.util.stream.Collectors.groupingBy;
import static org.jooq.impl.DSL.noCondition;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Employees;
import org.zhiji.messaging.FewNames;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.job.DailyJob;
import org.zhiji.worktime.WorkCalendars;

/** On the first working day of each week an owner hears which key customers nobody has cared for, and who stands above how many. */
@Component
class AlertOfNeglectedCare implements DailyJob {

    private static final LocalTime MORNING = LocalTime.of(8, 50);

    private final CareForToday care;
    private final WorkCalendars calendars;
    private final Employees employees;
    private final Notices notices;

    AlertOfNeglectedCare(CareForToday care, WorkCalendars calendars, Employees employees, Notices notices) {
        this.care = care;
        this.calendars = calendars;
        this.employees = employees;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "care-neglected";
    }

    @Override
    public LocalTime at() {
        return MORNING;
    }

    @Override
    @Transactional
    public void run(Instant now) {
        var calendar = calendars.standard();
        var today = calendar.dateOf(now);
        if (!calendar.isWorkingDay(today)) {
            return;
        }
        var week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var byOwner = care.neglected(noCondition(), today, calendar.zone()).stream()
                .collect(groupingBy(CareForToday.CareRow::ownerId));
        var above = employees.above(byOwner.keySet());
        byOwner.forEach((owner, rows) -> {
            tell("care/" + week, owner, "care.neglected", rows, now);
            var superior = above.get(owner);
            if (superior != null) {
                tell("care/" + week + "/" + owner, superior, "care.team-neglected", rows, now);
            }
        });
    }

    private void tell(String key, UUID to, String kind, List<CareForToday.CareRow> rows, Instant now) {
        var args = FewNames.of(
                "names", rows.stream().map(CareForToday.CareRow::customerName).toList());
        args.put("neglected", rows.size());
        args.put("employee", rows.getFirst().ownerName());
        notices.sendOnce(key, List.of(to), kind, "care", rows.getFirst().ownerId(), args, now);
    }
}
