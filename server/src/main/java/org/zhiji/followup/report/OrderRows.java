package org.zhiji.followup.report;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Count;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import org.zhiji.service.FollowUpConsent;
import org.zhiji.service.RepairType;

/** The orders behind the figures of deliveries (blocks H and J). */
@Repository
class OrderRows {

    private final DSLContext db;
    private final Time time;

    OrderRows(DSLContext db, Time time) {
        this.db = db;
        this.time = time;
    }

    record ReportOrderRow(
            UUID id,
            String orderNo,
            Instant deliveredAt,
            RepairType repairType,
            UUID customerId,
            String customerName,
            FollowUpConsent consent,
            @Nullable String advisorName) {}

    /** @param consent absent: whatever the customer said */
    Page<ReportOrderRow> of(DueCalls calls, @Nullable FollowUpConsent consent, @Nullable Cursor after, int size) {
        var condition = OtherFigureQueries.delivered(calls, time.zone())
                .and(consent == null ? noCondition() : WORK_ORDER.FOLLOW_UP_CONSENT.eq(consent.name()));
        var rows = db.select(
                        WORK_ORDER.ID,
                        WORK_ORDER.ORDER_NO,
                        WORK_ORDER.DELIVERED_AT,
                        WORK_ORDER.REPAIR_TYPE.convertFrom(RepairType::valueOf),
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        WORK_ORDER.FOLLOW_UP_CONSENT.convertFrom(FollowUpConsent::valueOf),
                        EMPLOYEE.NAME)
                .from(WORK_ORDER)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(WORK_ORDER.OWNER_ID))
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(WORK_ORDER.SERVICE_ADVISOR_ID))
                .where(
                        condition,
                        after == null
                                ? noCondition()
                                : row(WORK_ORDER.DELIVERED_AT, WORK_ORDER.ID).gt(after.instant(0), after.id(1)))
                .orderBy(WORK_ORDER.DELIVERED_AT, WORK_ORDER.ID)
                .limit(size + 1)
                .fetch(mapping(ReportOrderRow::new));
        return Page.of(
                rows,
                size,
                last -> Cursor.of(last.deliveredAt(), last.id()),
                after == null ? Count.of(db, WORK_ORDER, condition) : null);
    }
}
