package org.zhiji.complaint;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.trueCondition;
import static zhiji.sql.tenant.Tables.COMPLAINT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.zhiji.complaint.ComplaintStatistics.Period;
import org.zhiji.home.Days;
import org.zhiji.home.FigureScope;
import org.zhiji.home.KeyFigure;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;

/** Complaints whose clock was met, of those that are decided: by the definitions of the monthly report. */
abstract class InTimeFigure implements KeyFigure {

    private final ClockKind clock;
    private final DSLContext db;
    private final Time time;

    InTimeFigure(ClockKind clock, DSLContext db, Time time) {
        this.clock = clock;
        this.db = db;
        this.time = time;
    }

    /** Which complaints belong to a period. */
    abstract Condition of(Period period);

    @Override
    public boolean mayKnow(Actor actor) {
        return actor.may(Right.COMPLAINT_VIEW);
    }

    @Override
    public List<Count> counted(Actor actor, FigureScope scope, List<Days> periods) {
        var parts = new ArrayList<Field<?>>();
        var any = new ArrayList<Condition>();
        for (var days : periods) {
            var period = period(scope, days, time);
            any.add(of(period));
            parts.add(count().filterWhere(of(period), ComplaintStatistics.inTime(clock)));
            parts.add(count().filterWhere(of(period), ComplaintStatistics.decided(clock, days.asOf())));
        }
        var row = db.select(parts)
                .from(COMPLAINT)
                .where(or(any), period(scope, periods.getFirst(), time).within(actor), registeredBy(scope))
                .fetchSingle();
        return IntStream.range(0, periods.size())
                .mapToObj(i -> new Count(row.get(2 * i, Integer.class), row.get(2 * i + 1, Integer.class)))
                .toList();
    }

    static Period period(FigureScope scope, Days days, Time time) {
        return new Period(
                days.startsAt(time.zone()), days.endsAt(time.zone()), scope.departmentId(), scope.advisorId());
    }

    static Condition registeredBy(FigureScope scope) {
        return scope.callerId() == null ? trueCondition() : COMPLAINT.REGISTERED_BY.eq(scope.callerId());
    }
}
