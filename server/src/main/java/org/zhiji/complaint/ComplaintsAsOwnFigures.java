package org.zhiji.complaint;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static zhiji.sql.tenant.Tables.COMPLAINT;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.complaint.ComplaintStatistics.Period;
import org.zhiji.home.Days;
import org.zhiji.home.OwnFigure;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.platform.statistics.Difference.Share;
import org.zhiji.platform.time.Time;

/** Who has complained, and who had to do so again. */
@Component
class ComplaintsAsOwnFigures implements OwnFigure {

    private final DSLContext db;
    private final Time time;

    ComplaintsAsOwnFigures(DSLContext db, Time time) {
        this.db = db;
        this.time = time;
    }

    @Override
    public boolean mayKnow(Actor actor) {
        return actor.may(Right.COMPLAINT_VIEW);
    }

    @Override
    public List<Known> counted(Actor actor, @Nullable UUID department, Days days) {
        var period = new Period(days.startsAt(time.zone()), days.endsAt(time.zone()), department, null);
        return db.select(countDistinct(COMPLAINT.CUSTOMER_ID), count().filterWhere(CountComplaints.repeated()), count())
                .from(COMPLAINT)
                .where(period.registered(), period.within(actor))
                .fetchSingle(row -> List.of(
                        Known.number(Kind.COMPLAINANTS, row.value1()),
                        new Known(Kind.REPEATED, new Share(row.value2(), row.value3()))));
    }
}
