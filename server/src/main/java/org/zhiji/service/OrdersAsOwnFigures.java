package org.zhiji.service;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerReach;
import org.zhiji.home.Days;
import org.zhiji.home.OwnFigure;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Right;
import org.zhiji.platform.statistics.Difference.Share;
import org.zhiji.platform.time.Time;

/** Which cars did not come again, and how many customers came by another one. */
@Component
class OrdersAsOwnFigures implements OwnFigure {

    private final DSLContext db;
    private final Time time;

    OrdersAsOwnFigures(DSLContext db, Time time) {
        this.db = db;
        this.time = time;
    }

    @Override
    public boolean mayKnow(Actor actor) {
        return actor.may(Right.WORK_ORDER_VIEW) && actor.may(Right.CUSTOMER_VIEW);
    }

    @Override
    public List<Known> counted(Actor actor, @Nullable UUID department, Days days) {
        return List.of(
                new Known(Kind.LOST_CARS, lost(actor, department, days)),
                Known.number(Kind.REFERRED, referred(actor, department, days)));
    }

    /** Visited in the year before, and not in this one. */
    private Share lost(Actor actor, @Nullable UUID department, Days days) {
        var first = min(WORK_ORDER.DELIVERED_AT).as("first");
        var last = max(WORK_ORDER.DELIVERED_AT).as("last");
        var thisYear = days.startsAt(time.zone());
        var yearBefore = days.from().minusYears(1).atStartOfDay(time.zone()).toInstant();
        var cars = select(WORK_ORDER.VEHICLE_ID, first, last)
                .from(WORK_ORDER)
                .where(
                        WORK_ORDER.STATUS.eq(OrderStatus.DELIVERED.name()),
                        WORK_ORDER.DELETED_AT.isNull(),
                        WORK_ORDER.DELIVERED_AT.ge(yearBefore),
                        WORK_ORDER.DELIVERED_AT.lt(days.endsAt(time.zone())),
                        WorkOrderRepository.visible(actor),
                        Departments.within(WORK_ORDER.DEPARTMENT_ID, department))
                .groupBy(WORK_ORDER.VEHICLE_ID)
                .asTable("cars");
        return db.select(count().filterWhere(field("cars.last", Instant.class).lt(thisYear)), count())
                .from(cars)
                .where(field("cars.first", Instant.class).lt(thisYear))
                .fetchSingle(row -> new Share(row.value1(), row.value2()));
    }

    private int referred(Actor actor, @Nullable UUID department, Days days) {
        return db.fetchCount(
                CUSTOMER,
                CUSTOMER.REFERRED_BY_ID.isNotNull(),
                CUSTOMER.DELETED_AT.isNull(),
                CUSTOMER.CREATED_AT.ge(days.startsAt(time.zone())),
                CUSTOMER.CREATED_AT.lt(days.endsAt(time.zone())),
                CustomerReach.mayView(actor),
                Departments.within(CUSTOMER.DEPARTMENT_ID, department));
    }
}
