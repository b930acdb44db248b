package org.zhiji.followup;

import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.platform.metrics.Figure;
import org.zhiji.platform.time.Time;

/** For the watchman: reminders go to people, but nobody would notice if all of them failed. */
@Component
class OverdueCalls implements Figure {

    private final DSLContext db;
    private final Time time;

    OverdueCalls(DSLContext db, Time time) {
        this.db = db;
        this.time = time;
    }

    @Override
    public String name() {
        return "zhiji.follow.up.tasks.overdue";
    }

    @Override
    public String meaning() {
        return "Calls that should have been made before today";
    }

    @Override
    public double value(Instant now) {
        return db.fetchCount(FOLLOW_UP_TASK, CallDay.of(now, time.zone()).overdue());
    }
}
