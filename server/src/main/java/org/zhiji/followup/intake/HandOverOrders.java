package org.zhiji.followup.intake;

import static zhiji.sql.tenant.Sequences.ORDER_HAND_OVER_NO;
import static zhiji.sql.tenant.Tables.HANDED_OVER_ORDER;
import static zhiji.sql.tenant.Tables.ORDER_HAND_OVER;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.followup.Callers;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.time.Time;
import org.zhiji.service.OrderStatus;

/** An advisor, or somebody above, hands delivered orders to the desk: a sheet for each advisor and day. */
@Service
class HandOverOrders {

    static final String SUBJECT = "order-hand-over";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

    private final DSLContext db;
    private final Callers callers;
    private final Employees employees;
    private final Notices notices;
    private final AuditLog audit;
    private final Time time;

    HandOverOrders(DSLContext db, Callers callers, Employees employees, Notices notices, AuditLog audit, Time time) {
        this.db = db;
        this.callers = callers;
        this.employees = employees;
        this.notices = notices;
        this.audit = audit;
        this.time = time;
    }

    private record Sheet(UUID advisorId, UUID departmentId, LocalDate day) {}

    private record Delivered(UUID orderId, UUID advisorId, UUID departmentId, Instant deliveredAt) {}

    /** As the audit tells it. */
    private record Given(String sheetNo, UUID advisorId, LocalDate day, int orders) {}

    /** @return the sheets, the earliest day first */
    @Transactional
    public List<UUID> run(Actor actor, List<UUID> orderIds, Instant now) {
        var ids = new LinkedHashSet<>(orderIds);
        var orders = db.select(
                        WORK_ORDER.ID, WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID, WORK_ORDER.DELIVERED_AT)
                .from(WORK_ORDER)
                .where(
                        WORK_ORDER.ID.in(ids),
                        WORK_ORDER.DELETED_AT.isNull(),
                        WORK_ORDER.STATUS.eq(OrderStatus.DELIVERED.name()),
                        WORK_ORDER.SERVICE_ADVISOR_ID.isNotNull(),
                        HandOverQueries.notHandedOver(),
                        actor.mayEdit(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID))
                .orderBy(WORK_ORDER.DELIVERED_AT, WORK_ORDER.ID)
                .forUpdate()
                .of(WORK_ORDER)
                .fetch(Records.mapping(Delivered::new));
        if (orders.size() != ids.size()) {
            throw HandOverProblem.NOT_OPEN.problem(ids.size() - orders.size());
        }
        var sheets = new LinkedHashMap<Sheet, List<UUID>>();
        orders.forEach(order -> sheets.computeIfAbsent(
                        new Sheet(
                                order.advisorId(),
                                order.departmentId(),
                                LocalDate.ofInstant(order.deliveredAt(), time.zone())),
                        it -> new ArrayList<>())
                .add(order.orderId()));
        return sheets.entrySet().stream()
                .map(it -> give(actor, it.getKey(), it.getValue(), now))
                .toList();
    }

    private UUID give(Actor actor, Sheet sheet, List<UUID> orders, Instant now) {
        var id = Ids.next();
        var number = db.select(ORDER_HAND_OVER_NO.nextval()).fetchSingle().value1();
        var sheetNo = "YJ" + DAY.format(sheet.day()) + "%04d".formatted(number);
        db.insertInto(ORDER_HAND_OVER)
                .set(ORDER_HAND_OVER.ID, id)
                .set(ORDER_HAND_OVER.SHEET_NO, sheetNo)
                .set(ORDER_HAND_OVER.ADVISOR_ID, sheet.advisorId())
                .set(ORDER_HAND_OVER.DEPARTMENT_ID, sheet.departmentId())
                .set(ORDER_HAND_OVER.DAY, sheet.day())
                .set(ORDER_HAND_OVER.HANDED_OVER_AT, now)
                .set(ORDER_HAND_OVER.HANDED_OVER_BY, actor.id())
                .execute();
        var items = db.insertInto(HANDED_OVER_ORDER, HANDED_OVER_ORDER.WORK_ORDER_ID, HANDED_OVER_ORDER.HAND_OVER_ID);
        for (var order : orders) {
            items = items.values(order, id);
        }
        items.execute();
        audit.record(
                actor.id(),
                SUBJECT,
                id,
                AuditAction.CREATED,
                null,
                new Given(sheetNo, sheet.advisorId(), sheet.day(), orders.size()));
        tellDesk(sheet, id, orders.size(), now);
        return id;
    }

    private void tellDesk(Sheet sheet, UUID id, int orders, Instant now) {
        var desk = callers.roster().of(sheet.departmentId(), sheet.advisorId());
        var advisor = employees.names(List.of(sheet.advisorId()));
        notices.send(
                desk,
                "order-hand-over.arrived",
                SUBJECT,
                id,
                Map.of(
                        "orders",
                        orders,
                        "advisors",
                        List.copyOf(advisor.values()),
                        "others",
                        0,
                        "day",
                        sheet.day().toString()),
                now);
    }
}
