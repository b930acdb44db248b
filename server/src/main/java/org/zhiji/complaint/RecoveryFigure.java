package org.zhiji.complaint;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.home.Days;
import org.zhiji.home.FigureScope;
import org.zhiji.home.KeyFigure;
import org.zhiji.home.Kpi;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;

/** Of the customers whose complaint was closed in a period, those who came again and paid within a year (S3-74). */
@Component
class RecoveryFigure implements KeyFigure {

    private final DSLContext db;
    private final Time time;

    RecoveryFigure(DSLContext db, Time time) {
        this.db = db;
        this.time = time;
    }

    @Override
    public Kpi kpi() {
        return Kpi.RECOVERY;
    }

    @Override
    public boolean mayKnow(Actor actor) {
        return actor.may(Right.COMPLAINT_VIEW);
    }

    @Override
    public List<Count> counted(Actor actor, FigureScope scope, List<Days> periods) {
        var fields = new ArrayList<Field<?>>();
        var any = new ArrayList<Condition>();
        for (var days : periods) {
            var closed = closed(days);
            any.add(closed);
            fields.add(countDistinct(COMPLAINT.CUSTOMER_ID).filterWhere(closed, cameAgain(days.asOf())));
            fields.add(countDistinct(COMPLAINT.CUSTOMER_ID).filterWhere(closed));
        }
        var row = db.select(fields)
                .from(COMPLAINT)
                .where(
                        COMPLAINT.STATUS.eq(ComplaintStatus.CLOSED.name()),
                        or(any),
                        InTimeFigure.period(scope, periods.getFirst(), time).within(actor),
                        InTimeFigure.registeredBy(scope))
                .fetchSingle();
        return IntStream.range(0, periods.size())
                .mapToObj(i -> new Count(row.get(2 * i, Integer.class), row.get(2 * i + 1, Integer.class)))
                .toList();
    }

    private Condition closed(Days days) {
        return COMPLAINT.CLOSED_AT.ge(days.startsAt(time.zone())).and(COMPLAINT.CLOSED_AT.lt(days.endsAt(time.zone())));
    }

    /** @param until only what happened before counts; absent for everything there is */
    static Condition cameAgain(@Nullable Instant until) {
        return exists(selectOne()
                .from(WORK_ORDER)
                .where(
                        WORK_ORDER.OWNER_ID.eq(COMPLAINT.CUSTOMER_ID),
                        WORK_ORDER.STATUS.eq("DELIVERED"),
                        WORK_ORDER.DELETED_AT.isNull(),
                        WORK_ORDER.TOTAL_AMOUNT.isNull().or(WORK_ORDER.TOTAL_AMOUNT.gt(BigDecimal.ZERO)),
                        WORK_ORDER.DELIVERED_AT.gt(COMPLAINT.CLOSED_AT),
                        until == null ? DSL.trueCondition() : WORK_ORDER.DELIVERED_AT.lt(until),
                        DSL.condition(
                                "{0} <= {1} + interval '12 months'", WORK_ORDER.DELIVERED_AT, COMPLAINT.CLOSED_AT)));
    }
}
