package org.zhiji.handover;

import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.HANDOVER;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.job.DailyJob;
import org.zhiji.platform.time.Time;

/** Each morning: a hand-over that nobody has answered since the day before is said again, to both ends of it. */
@Component
class RemindOfHandovers implements DailyJob {

    private final DSLContext db;
    private final Notices notices;
    private final Time time;

    RemindOfHandovers(DSLContext db, Notices notices, Time time) {
        this.db = db;
        this.notices = notices;
        this.time = time;
    }

    @Override
    public String name() {
        return "handovers";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(8, 30);
    }

    @Override
    @Transactional
    public void run(Instant now) {
        var today = now.atZone(time.zone()).toLocalDate();
        db.select(HANDOVER.ID, HANDOVER.TO_ID, HANDOVER.PROPOSED_BY, EMPLOYEE.NAME)
                .from(HANDOVER)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(HANDOVER.FROM_ID))
                .where(HANDOVER.STATUS.eq(HandoverStatus.PROPOSED.name()))
                .and(HANDOVER.PROPOSED_AT.lt(today.atStartOfDay(time.zone()).toInstant()))
                .forEach(it -> notices.sendOnce(
                        "handover/" + it.value1() + "/" + today,
                        List.of(it.value2(), it.value3()),
                        "handover.waiting",
                        "handover",
                        it.value1(),
                        Map.of("from", it.value4()),
                        now));
    }
}
