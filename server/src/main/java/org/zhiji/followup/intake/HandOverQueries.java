package org.zhiji.followup.intake;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.HANDED_OVER_ORDER;
import static zhiji.sql.tenant.Tables.ORDER_DATA_CHECK;
import static zhiji.sql.tenant.Tables.ORDER_HAND_OVER;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.platform.web.Count;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import org.zhiji.platform.web.Sensitive;
import org.zhiji.service.FollowUpConsent;
import org.zhiji.service.RepairType;
import zhiji.sql.tenant.tables.Employee;

/** Reads sheets and orders for the screens. */
@Repository
class HandOverQueries {

    private static final Employee ADVISOR = EMPLOYEE.as("advisor");
    private static final Employee GIVER = EMPLOYEE.as("giver");
    private static final Employee RECEIVER = EMPLOYEE.as("receiver");
    private static final Employee CHECKER = EMPLOYEE.as("checker");

    /** More than a branch delivers in a month. */
    private static final int MOST_ORDERS = 500;

    private static final Table<?> SHEETS = ORDER_HAND_OVER
            .join(ADVISOR)
            .on(ADVISOR.ID.eq(ORDER_HAND_OVER.ADVISOR_ID))
            .join(DEPARTMENT)
            .on(DEPARTMENT.ID.eq(ORDER_HAND_OVER.DEPARTMENT_ID))
            .join(GIVER)
            .on(GIVER.ID.eq(ORDER_HAND_OVER.HANDED_OVER_BY))
            .leftJoin(RECEIVER)
            .on(RECEIVER.ID.eq(ORDER_HAND_OVER.RECEIVED_BY));

    private final DSLContext db;

    HandOverQueries(DSLContext db) {
        this.db = db;
    }

    /** @param received absent: with the mark and without */
    record SheetFilter(
            @Nullable UUID advisor,
            @Nullable Boolean received,
            @Nullable LocalDate from) {}

    Page<HandOverRow> sheets(Actor actor, SheetFilter filter, @Nullable Cursor after, int size) {
        var condition = visible(actor)
                .and(filter.advisor() == null ? trueCondition() : ORDER_HAND_OVER.ADVISOR_ID.eq(filter.advisor()))
                .and(filter.from() == null ? trueCondition() : ORDER_HAND_OVER.DAY.ge(filter.from()))
                .and(
                        filter.received() == null
                                ? trueCondition()
                                : filter.received()
                                        ? ORDER_HAND_OVER.RECEIVED_AT.isNotNull()
                                        : ORDER_HAND_OVER.RECEIVED_AT.isNull());
        var rows = rows(
                condition.and(
                        after == null
                                ? noCondition()
                                : row(ORDER_HAND_OVER.DAY, ORDER_HAND_OVER.ID).lt(after.date(0), after.id(1))),
                size + 1);
        return Page.of(
                rows,
                size,
                last -> Cursor.of(last.day(), last.id()),
                after == null ? Count.of(db, ORDER_HAND_OVER, condition) : null);
    }

    Optional<HandOverView> sheet(Actor actor, UUID id, ZoneId zone) {
        var own = ORDER_HAND_OVER.ID.eq(id).and(visible(actor));
        return rows(own, 1).stream()
                .findFirst()
                .map(sheet -> new HandOverView(
                        sheet,
                        orders(
                                actor,
                                WORK_ORDER.ID.in(select(HANDED_OVER_ORDER.WORK_ORDER_ID)
                                        .from(HANDED_OVER_ORDER)
                                        .where(HANDED_OVER_ORDER.HAND_OVER_ID.eq(id))),
                                zone),
                        sheet.receivedAt() == null
                                && actor.may(Right.FOLLOW_UP_CALL)
                                && !actor.id().equals(sheet.advisorId())
                                && db.fetchExists(ORDER_HAND_OVER, own.and(receivable(actor)))));
    }

    /** What was delivered on these days and lies with its advisor still, the earliest first. */
    List<HandOverOrder> open(Actor actor, @Nullable UUID advisor, LocalDate from, LocalDate to, ZoneId zone) {
        return orders(
                actor,
                OpenOrders.delivered(from, to, zone)
                        .and(actor.mayView(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID))
                        .and(advisor == null ? trueCondition() : WORK_ORDER.SERVICE_ADVISOR_ID.eq(advisor)),
                zone);
    }

    static Condition visible(Actor actor) {
        return actor.mayView(ORDER_HAND_OVER.ADVISOR_ID, ORDER_HAND_OVER.DEPARTMENT_ID);
    }

    static Condition receivable(Actor actor) {
        return actor.mayEdit(ORDER_HAND_OVER.ADVISOR_ID, ORDER_HAND_OVER.DEPARTMENT_ID);
    }

    private List<HandOverRow> rows(Condition condition, int limit) {
        List<OrderField<?>> newest = List.of(ORDER_HAND_OVER.DAY.desc(), ORDER_HAND_OVER.ID.desc());
        return db.select(
                        ORDER_HAND_OVER.ID,
                        ORDER_HAND_OVER.SHEET_NO,
                        ORDER_HAND_OVER.DAY,
                        ADVISOR.ID,
                        ADVISOR.NAME,
                        DEPARTMENT.NAME,
                        ORDER_HAND_OVER.HANDED_OVER_AT,
                        GIVER.NAME,
                        ORDER_HAND_OVER.RECEIVED_AT,
                        RECEIVER.NAME,
                        onSheet(trueCondition()),
                        onSheet(WORK_ORDER.DATA_VERIFIED_AT.isNotNull()),
                        onSheet(WORK_ORDER.FOLLOW_UP_CONSENT.eq(FollowUpConsent.YES.name())),
                        onSheet(cardinality(ORDER_DATA_CHECK.WRONG).gt(0)))
                .from(SHEETS)
                .where(condition)
                .orderBy(newest)
                .limit(limit)
                .fetch(mapping(HandOverRow::new));
    }

    private static Field<Integer> onSheet(Condition which) {
        return field(select(count())
                .from(HANDED_OVER_ORDER)
                .join(WORK_ORDER)
                .on(WORK_ORDER.ID.eq(HANDED_OVER_ORDER.WORK_ORDER_ID))
                .leftJoin(ORDER_DATA_CHECK)
                .on(ORDER_DATA_CHECK.WORK_ORDER_ID.eq(WORK_ORDER.ID))
                .where(HANDED_OVER_ORDER.HAND_OVER_ID.eq(ORDER_HAND_OVER.ID), which));
    }

    private List<HandOverOrder> orders(Actor actor, Condition which, ZoneId zone) {
        return db.select(
                        WORK_ORDER.ID,
                        WORK_ORDER.ORDER_NO,
                        WORK_ORDER.DELIVERED_AT,
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        VEHICLE.PLATE_NO,
                        WORK_ORDER.REPAIR_TYPE.convertFrom(RepairType::valueOf),
                        WORK_ORDER.ITEMS,
                        WORK_ORDER.MILEAGE,
                        WORK_ORDER.FOLLOW_UP_CONSENT.convertFrom(FollowUpConsent::valueOf),
                        WORK_ORDER.DATA_VERIFIED_AT,
                        ADVISOR.ID,
                        ADVISOR.NAME,
                        ORDER_DATA_CHECK.WRONG,
                        ORDER_DATA_CHECK.CHECKED_AT,
                        CHECKER.NAME)
                .from(WORK_ORDER)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(WORK_ORDER.OWNER_ID))
                .join(VEHICLE)
                .on(VEHICLE.ID.eq(WORK_ORDER.VEHICLE_ID))
                .leftJoin(ADVISOR)
                .on(ADVISOR.ID.eq(WORK_ORDER.SERVICE_ADVISOR_ID))
                .leftJoin(ORDER_DATA_CHECK)
                .on(ORDER_DATA_CHECK.WORK_ORDER_ID.eq(WORK_ORDER.ID))
                .leftJoin(CHECKER)
                .on(CHECKER.ID.eq(ORDER_DATA_CHECK.CHECKED_BY))
                .where(which)
                .orderBy(WORK_ORDER.DELIVERED_AT, WORK_ORDER.ID)
                .limit(MOST_ORDERS)
                .fetch(mapping(
                        (id,
                                no,
                                delivered,
                                customer,
                                name,
                                plate,
                                type,
                                items,
                                mileage,
                                consent,
                                verified,
                                advisor,
                                advisorName,
                                wrong,
                                checked,
                                checker) -> new HandOverOrder(
                                id,
                                no,
                                day(delivered, zone),
                                delivered,
                                customer,
                                name,
                                plate == null
                                        ? null
                                        : Sensitive.plate(plate, actor.id().equals(advisor)),
                                type,
                                items,
                                mileage,
                                consent,
                                verified,
                                advisor,
                                advisorName,
                                wrong(wrong),
                                checked,
                                checker)));
    }

    private static LocalDate day(Instant delivered, ZoneId zone) {
        return LocalDate.ofInstant(delivered, zone);
    }

    private static List<OrderData> wrong(String @Nullable [] names) {
        return names == null
                ? List.of()
                : Arrays.stream(names).map(OrderData::valueOf).sorted().toList();
    }

    static Condition notHandedOver() {
        return notExists(selectOne().from(HANDED_OVER_ORDER).where(HANDED_OVER_ORDER.WORK_ORDER_ID.eq(WORK_ORDER.ID)));
    }
}
