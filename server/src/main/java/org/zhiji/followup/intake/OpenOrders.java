package org.zhiji.followup.intake;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.ORDER_HAND_OVER;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.zhiji.service.OrderStatus;

/** What advisors have not handed over yet. */
@Repository
class OpenOrders {

    /** A branch that has handed over a sheet within so many days does so daily. */
    private static final int PRACTICE_DAYS = 30;

    private final DSLContext db;

    OpenOrders(DSLContext db) {
        this.db = db;
    }

    record OfAdvisor(UUID advisorId, UUID departmentId, int orders) {}

    /** Only of branches that hand their orders over: elsewhere the desk has them from the dealer's own system. */
    List<OfAdvisor> byAdvisor(LocalDate from, LocalDate to, LocalDate today, ZoneId zone) {
        return db.select(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID, count())
                .from(WORK_ORDER)
                .where(
                        delivered(from, to, zone),
                        WORK_ORDER.SERVICE_ADVISOR_ID.isNotNull(),
                        WORK_ORDER.DEPARTMENT_ID.in(select(ORDER_HAND_OVER.DEPARTMENT_ID)
                                .from(ORDER_HAND_OVER)
                                .where(ORDER_HAND_OVER.DAY.ge(today.minusDays(PRACTICE_DAYS)))))
                .groupBy(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID)
                .fetch(Records.mapping(OfAdvisor::new));
    }

    /** On these days, both included, and not handed over. */
    static Condition delivered(LocalDate from, LocalDate to, ZoneId zone) {
        return WORK_ORDER
                .DELETED_AT
                .isNull()
                .and(WORK_ORDER.STATUS.eq(OrderStatus.DELIVERED.name()))
                .and(WORK_ORDER.DELIVERED_AT.ge(from.atStartOfDay(zone).toInstant()))
                .and(WORK_ORDER.DELIVERED_AT.lt(
                        to.plusDays(1).atStartOfDay(zone).toInstant()))
                .and(HandOverQueries.notHandedOver());
    }
}
