package org.zhiji.followup.headline;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.home.Kpi;
import org.zhiji.survey.Dimension;

/** Who says that he will come again and recommend us. */
@Component
class LoyaltyFigure extends AnswerFigure {

    LoyaltyFigure(DSLContext db) {
        super(db, Dimension.LOYALTY);
    }

    @Override
    public Kpi kpi() {
        return Kpi.LOYALTY;
    }
}
