package org.zhiji.complaint;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.complaint.ComplaintStatistics.Period;
import org.zhiji.home.Kpi;
import org.zhiji.platform.time.Time;

/** T1: of the complaints registered in a period. */
@Component
class ReportInTime extends InTimeFigure {

    ReportInTime(DSLContext db, Time time) {
        super(ClockKind.T1_REPORT, db, time);
    }

    @Override
    public Kpi kpi() {
        return Kpi.REPORT_ON_TIME;
    }

    @Override
    Condition of(Period period) {
        return period.registered();
    }
}
