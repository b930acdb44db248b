package org.zhiji.followup.headline;

import static org.jooq.impl.DSL.count;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.home.Days;
import org.zhiji.home.FigureScope;
import org.zhiji.home.KeyFigure;
import org.zhiji.home.Kpi;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;

/** Successful of due calls, as block A of the monthly report counts them. */
@Component
class SuccessFigure implements KeyFigure {

    private final DSLContext db;

    SuccessFigure(DSLContext db) {
        this.db = db;
    }

    @Override
    public Kpi kpi() {
        return Kpi.FOLLOW_UP_SUCCESS;
    }

    @Override
    public boolean mayKnow(Actor actor) {
        return actor.may(Right.FOLLOW_UP_VIEW);
    }

    @Override
    public List<Count> counted(Actor actor, FigureScope scope, List<Days> periods) {
        var calls = new CountedCalls(actor, scope, periods);
        var period = calls.period().as("period");
        var counts = new ArrayList<>(Collections.nCopies(periods.size(), new Count(0, 0)));
        db.select(period, count().filterWhere(calls.successful()), count())
                .from(calls.table())
                .where(calls.due())
                .groupBy(period)
                .forEach(row -> {
                    if (row.value1() != null) {
                        counts.set(row.value1(), new Count(row.value2(), row.value3()));
                    }
                });
        return counts;
    }
}
