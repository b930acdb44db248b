package org.zhiji.complaint;

import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.COMPLAINT_CLOCK;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.home.WallSource;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Right;
import org.zhiji.worktime.WorkCalendar;
import org.zhiji.worktime.WorkCalendars;

/** Open complaints by the time that is left: number and kind, not who complained and not of whom. */
@Component
class ComplaintsOnTheWall implements WallSource {

    private static final int MOST = 200;

    private final DSLContext db;
    private final WorkCalendars calendars;

    ComplaintsOnTheWall(DSLContext db, WorkCalendars calendars) {
        this.db = db;
        this.calendars = calendars;
    }

    @Override
    public boolean mayKnow(Actor actor) {
        return actor.may(Right.COMPLAINT_VIEW);
    }

    @Override
    public List<Item> items(Actor actor, @Nullable UUID department, Instant now) {
        var known = new HashMap<UUID, WorkCalendar>();
        return db.select(
                        COMPLAINT.COMPLAINT_NO,
                        COMPLAINT.SEVERITY,
                        COMPLAINT.CATEGORY,
                        COMPLAINT.DEPARTMENT_ID,
                        COMPLAINT_CLOCK.STARTED_AT,
                        COMPLAINT_CLOCK.DUE_AT)
                .from(COMPLAINT_CLOCK)
                .join(COMPLAINT)
                .on(COMPLAINT.ID.eq(COMPLAINT_CLOCK.COMPLAINT_ID))
                .where(
                        COMPLAINT_CLOCK.STOPPED_AT.isNull(),
                        COMPLAINT.STATUS.ne("CLOSED"),
                        ComplaintAccess.visible(actor),
                        Departments.within(COMPLAINT.DEPARTMENT_ID, department))
                .orderBy(COMPLAINT_CLOCK.DUE_AT, COMPLAINT.ID)
                .limit(MOST)
                .fetch(row -> {
                    var calendar = known.computeIfAbsent(row.value4(), calendars::of);
                    return new Clock(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            row.value6(),
                            calendar.minutesBetween(now, row.value6()),
                            calendar.minutesBetween(row.value5(), row.value6()));
                });
    }
}
