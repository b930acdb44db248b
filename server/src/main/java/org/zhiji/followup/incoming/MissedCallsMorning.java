package org.zhiji.followup.incoming;

import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.INCOMING_CALL;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.job.DailyJob;
import org.zhiji.worktime.WorkCalendars;

/** What was not returned on its day is told each working morning, above too. */
@Component
class MissedCallsMorning implements DailyJob {

    private final DSLContext db;
    private final Notices notices;
    private final WorkCalendars calendars;

    MissedCallsMorning(DSLContext db, Notices notices, WorkCalendars calendars) {
        this.db = db;
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
        var told = new ArrayList<Runnable>();
        db.select(INCOMING_CALL.ID, INCOMING_CALL.EMPLOYEE_ID, EMPLOYEE.SUPERIOR_ID, DEPARTMENT.MANAGER_ID)
                .from(INCOMING_CALL)
                .join(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(INCOMING_CALL.DEPARTMENT_ID))
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(INCOMING_CALL.EMPLOYEE_ID))
                .where(INCOMING_CALL.STATUS.eq(CallStatus.MISSED.name()), INCOMING_CALL.DUE_ON.lt(today))
                .forEach(row -> told.add(() -> notices.sendOnce(
                        "missed-call/" + row.value1() + "/" + today,
                        Stream.of(row.value2(), row.value3() == null ? row.value4() : row.value3())
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList(),
                        "telephone.not-returned",
                        "incoming-call",
                        row.value1(),
                        Map.of(),
                        now)));
        told.forEach(Runnable::run);
    }
}
