package org.zhiji.complaint;

import static zhiji.sql.tenant.Tables.COMPLAINT_CLOCK;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.platform.metrics.Figure;

/** For the watchman: how many promised hours have passed without an answer. */
@Component
class OverdueClocks implements Figure {

    private final DSLContext db;

    OverdueClocks(DSLContext db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "zhiji.complaint.clocks.overdue";
    }

    @Override
    public String meaning() {
        return "Clocks of complaints that have run out and still run";
    }

    @Override
    public double value(Instant now) {
        return db.fetchCount(COMPLAINT_CLOCK, COMPLAINT_CLOCK.STOPPED_AT.isNull(), COMPLAINT_CLOCK.DUE_AT.lt(now));
    }
}
