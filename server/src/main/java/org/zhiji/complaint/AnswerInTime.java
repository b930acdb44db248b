package org.zhiji.complaint;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.complaint.ComplaintStatistics.Period;
import org.zhiji.home.Kpi;
import org.zhiji.platform.time.Time;

/** T2: of the complaints whose answer was due in a period. */
@Component
class AnswerInTime extends InTimeFigure {

    AnswerInTime(DSLContext db, Time time) {
        super(ClockKind.T2_REPLY, db, time);
    }

    @Override
    public Kpi kpi() {
        return Kpi.ANSWER_ON_TIME;
    }

    @Override
    Condition of(Period period) {
        return period.answerDue();
    }
}
