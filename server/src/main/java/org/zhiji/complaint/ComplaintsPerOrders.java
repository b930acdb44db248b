package org.zhiji.complaint;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Select;
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
        var orders = delivered(actor, scope, all);
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Count(complaints.get(i, Integer.class), orders.getOrDefault(i, 0)))
                .toList();
    }

    /** Orders by the place of their period; each period is looked up by its days, not asked of every order. */
    private Map<Integer, Integer> delivered(Actor actor, FigureScope scope, List<Period> periods) {
        var period = IntStream.range(0, periods.size())
                .mapToObj(place -> asked(place, periods.get(place)))
                .reduce((one, other) -> one.unionAll(other))
                .orElseThrow()
                .asTable("period");
        var place = field("period.place", Integer.class);
        return db.select(place, count())
                .from(period)
                .join(WORK_ORDER)
                .on(
                        WORK_ORDER.DELIVERED_AT.ge(field("period.since", Instant.class)),
                        WORK_ORDER.DELIVERED_AT.lt(field("period.until", Instant.class)))
                .where(
                        WORK_ORDER.STATUS.eq("DELIVERED"),
                        WORK_ORDER.DELETED_AT.isNull(),
                        actor.mayView(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID),
                        Departments.within(WORK_ORDER.DEPARTMENT_ID, scope.departmentId()),
                        scope.advisorId() == null
                                ? trueCondition()
                                : WORK_ORDER.SERVICE_ADVISOR_ID.eq(scope.advisorId()))
                .groupBy(place)
                .fetchMap(Record2::value1, Record2::value2);
    }

    private static Select<Record3<Integer, Instant, Instant>> asked(int place, Period period) {
        return select(
                inline(place).as("place"),
                inline(period.from()).as("since"),
                inline(period.until()).as("until"));
    }
}
