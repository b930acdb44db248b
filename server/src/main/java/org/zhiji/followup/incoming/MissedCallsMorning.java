package org.zhiji.followup.incoming;

import static org.jooq.Records.mapping;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.INCOMING_CALL;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Employees;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.job.DailyJob;
import org.zhiji.worktime.WorkCalendars;

/** What was not returned on its day is told each working morning, above too. */
@Component
class MissedCallsMorning implements DailyJob {

    private final DSLContext db;
    private final Employees employees;
    private final Notices notices;
    private final WorkCalendars calendars;

    MissedCallsMorning(DSLContext db, Employees employees, Notices notices, WorkCalendars calendars) {
        this.db = db;
        this.employees = employees;
        this.notices = notices;
        this.calendars = calendars;
    }

    @Override
    public String name() {
        return "missed-calls";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(9, 0);
    }

    @Override
    @Transactional
    public void run(Instant now) {
        var calendar = calendars.standard();
        var today = calendar.dateOf(now);
        if (!calendar.isWorkingDay(today)) {
            return;
        }
        var missed = db.select(INCOMING_CALL.ID, INCOMING_CALL.EMPLOYEE_ID, DEPARTMENT.MANAGER_ID)
                .from(INCOMING_CALL)
                .join(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(INCOMING_CALL.DEPARTMENT_ID))
                .where(INCOMING_CALL.STATUS.eq(CallStatus.MISSED.name()), INCOMING_CALL.DUE_ON.lt(today))
                .fetch(mapping(Missed::new));
        var above = employees.above(
                missed.stream().map(Missed::employee).filter(Objects::nonNull).toList());
        missed.forEach(call -> notices.sendOnce(
                "missed-call/" + call.id() + "/" + today,
                Stream.of(call.employee(), call.employee() == null ? call.manager() : above.get(call.employee()))
                        .filter(Objects::nonNull)
                        .toList(),
                "telephone.not-returned",
                "incoming-call",
                call.id(),
                Map.of(),
                now));
    }

    /** @param manager of the branch, who hears of what is nobody's */
    private record Missed(
            UUID id, @Nullable UUID employee, @Nullable UUID manager) {}
}
