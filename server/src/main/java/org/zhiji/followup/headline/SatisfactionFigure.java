package org.zhiji.followup.headline;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.home.Kpi;

/** Satisfaction with the last repair as a whole. */
@Component
class SatisfactionFigure extends AnswerFigure {

    SatisfactionFigure(DSLContext db) {
        super(db, "OVERALL");
    }

    @Override
    public Kpi kpi() {
        return Kpi.SATISFACTION;
    }
}
