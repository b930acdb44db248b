package org.zhiji.followup.headline;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.home.Kpi;
import org.zhiji.survey.Dimension;

/** Satisfaction with the last repair as a whole. */
@Component
class SatisfactionFigure extends AnswerFigure {

    static final String OVERALL = Dimension.OVERALL.name();

    SatisfactionFigure(DSLContext db) {
        super(db, Dimension.OVERALL);
    }

    @Override
    public Kpi kpi() {
        return Kpi.SATISFACTION;
    }
}
