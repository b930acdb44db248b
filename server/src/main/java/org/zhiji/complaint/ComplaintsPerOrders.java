package org.zhiji.complaint;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.trueCondition;
import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.complaint.ComplaintStatistics.Period;
import org.zhiji.home.Days;
import org.zhiji.home.FigureScope;
import org.zhiji.home.KeyFigure;
import org.zhiji.home.Kpi;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;

/** Complaints registered in a period for the orders delivered in it. */
@Component
class ComplaintsPerOrders implements KeyFigure {

    private final DSLContext db;
    private final Time time;

    ComplaintsPerOrders(DSLContext db, Time time) {
        this.db = db;
        this.time = time;
    }

    @Override
    public Kpi kpi() {
        return Kpi.COMPLAINTS;
    }

    @Override
    public boolean mayKnow(Actor actor) {
        return actor.may(Right.COMPLAINT_VIEW);
    }

    @Override
    public List<Count> counted(Actor actor, FigureScope scope, List<Days> periods) {
        var all = periods.stream()
                .map(days -> InTimeFigure.period(scope, days, time))
                .toList();
        var complaints = db.select(all.stream()
                        .map(period -> count().filterWhere(period.registered()))
                        .toList())
                .from(COMPLAINT)
                .where(
                        or(all.stream().map(Period::registered).toList()),
                        all.getFirst().within(actor),
                        InTimeFigure.registeredBy(scope))
                .fetchSingle();
        var orders = db.select(all.stream()
                        .map(period -> count().filterWhere(delivered(period)))
                        .toList())
                .from(WORK_ORDER)
                .where(
                        or(all.stream().map(ComplaintsPerOrders::delivered).toList()),
                        WORK_ORDER.STATUS.eq("DELIVERED"),
                        WORK_ORDER.DELETED_AT.isNull(),
                        actor.mayView(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID),
                        Departments.within(WORK_ORDER.DEPARTMENT_ID, scope.departmentId()),
                        scope.advisorId() == null
                                ? trueCondition()
                                : WORK_ORDER.SERVICE_ADVISOR_ID.eq(scope.advisorId()))
                .fetchSingle();
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Count(complaints.get(i, Integer.class), orders.get(i, Integer.class)))
                .toList();
    }

    private static Condition delivered(Period period) {
        return WORK_ORDER.DELIVERED_AT.ge(period.from()).and(WORK_ORDER.DELIVERED_AT.lt(period.until()));
    }
}
