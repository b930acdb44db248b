package org.zhiji.followup.plan;

import static org.jooq.impl.DSL.count;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.TaskStatus;
import org.zhiji.followup.plan.Allotment.CallerDay;

/** How many calls each person has to make on a day. */
@Repository
class CallLoad {

    private final DSLContext db;

    CallLoad(DSLContext db) {
        this.db = db;
    }

    Map<CallerDay, Integer> open(LocalDate from, LocalDate to, ZoneId zone) {
        var day = DueDay.in(zone);
        return db.select(FOLLOW_UP_TASK.CALLER_ID, day, count())
                .from(FOLLOW_UP_TASK)
                .where(
                        FOLLOW_UP_TASK.CALLER_ID.isNotNull(),
                        FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames()),
                        day.between(from, to))
                .groupBy(FOLLOW_UP_TASK.CALLER_ID, day)
                .fetchMap(row -> new CallerDay(row.value1(), row.value2()), row -> row.value3());
    }
}
