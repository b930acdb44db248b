package org.zhiji.service;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.asset.Plate;
import org.zhiji.asset.PlateType;
import org.zhiji.identity.Actor;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Count;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import org.zhiji.platform.web.Sensitive;

/** Reads for the screens: one statement each. */
@Component
class WorkOrderQueries {

    private static final int ON_CUSTOMER_PAGE = 20;
    private static final Field<Instant> DELIVERED =
            coalesce(WORK_ORDER.DELIVERED_AT, DSL.field("timestamptz '1970-01-01 00:00:00+00'", Instant.class));
    private static final Field<String> ADVISOR =
            name(WORK_ORDER.SERVICE_ADVISOR_ID).as("advisor_name");
    private static final Field<String> TECHNICIAN =
            name(WORK_ORDER.TECHNICIAN_ID).as("technician_name");
    private static final Field<String> DEPARTMENT_NAME = DSL.field(
                    select(DEPARTMENT.NAME).from(DEPARTMENT).where(DEPARTMENT.ID.eq(WORK_ORDER.DEPARTMENT_ID)))
            .as("department_name");
    private static final Field<String> VERIFIER =
            name(WORK_ORDER.DATA_VERIFIED_BY).as("verifier_name");

    private final DSLContext db;
    private final Time time;

    WorkOrderQueries(DSLContext db, Time time) {
        this.db = db;
        this.time = time;
    }

    enum Sort {
        DELIVERED,
        CHANGED
    }

    Page<WorkOrderRow> list(
            Actor actor, WorkOrderFilter filter, Sort sort, @Nullable String after, @Nullable Integer size) {
        var wanted = Page.size(size);
        var cursor = Cursor.decode(after);
        var condition = filter.condition(actor, time.zone());
        List<OrderField<?>> order = sort == Sort.CHANGED
                ? List.of(WORK_ORDER.UPDATED_AT.desc(), WORK_ORDER.ID.desc())
                : List.of(DELIVERED.desc(), WORK_ORDER.ID.desc());
        var key = sort == Sort.CHANGED ? WORK_ORDER.UPDATED_AT : DELIVERED;
        var rows = db.select(columns(actor))
                .from(orders())
                .where(condition)
                .and(cursor.map(last -> row(key, WORK_ORDER.ID).lt(last.instant(0), last.id(1)))
                        .orElse(DSL.noCondition()))
                .orderBy(order)
                .limit(wanted + 1)
                .fetch(WorkOrderQueries::orderRow);
        return Page.of(
                rows,
                wanted,
                last -> Cursor.of(
                        sort == Sort.CHANGED
                                ? last.updatedAt()
                                : Objects.requireNonNullElse(last.deliveredAt(), Instant.EPOCH),
                        last.id()),
                cursor.isPresent() ? null : Count.of(db, orders(), condition));
    }

    Optional<WorkOrderView> find(Actor actor, UUID id) {
        var editable = WorkOrderRepository.editable(actor).as("editable");
        var columns = new ArrayList<>(columns(actor));
        columns.addAll(List.of(
                WORK_ORDER.SENDER_CUSTOMER_ID,
                WORK_ORDER.SENDER_PHONE,
                WORK_ORDER.TECHNICIAN_ID,
                TECHNICIAN,
                WORK_ORDER.DEPARTMENT_ID,
                DEPARTMENT_NAME,
                WORK_ORDER.COMPLETED_AT,
                WORK_ORDER.MILEAGE_CONFIRMED,
                WORK_ORDER.CONSENT_EVIDENCE,
                WORK_ORDER.FOLLOW_UP_PHONE,
                WORK_ORDER.FOLLOW_UP_WINDOW,
                WORK_ORDER.DATA_VERIFIED_AT,
                VERIFIER,
                WORK_ORDER.CREATED_AT,
                editable));
        return db.select(columns)
                .from(orders())
                .where(WorkOrderRepository.visible(actor), WORK_ORDER.ID.eq(id))
                .fetchOptional(row -> new WorkOrderView(
                        orderRow(row),
                        row.get(WORK_ORDER.SENDER_CUSTOMER_ID),
                        phone(row.get(WORK_ORDER.SENDER_PHONE), row),
                        row.get(WORK_ORDER.TECHNICIAN_ID),
                        row.get(TECHNICIAN),
                        row.get(WORK_ORDER.DEPARTMENT_ID),
                        row.get(DEPARTMENT_NAME),
                        row.get(WORK_ORDER.COMPLETED_AT),
                        row.get(WORK_ORDER.MILEAGE_CONFIRMED),
                        row.get(WORK_ORDER.CONSENT_EVIDENCE),
                        phone(row.get(WORK_ORDER.FOLLOW_UP_PHONE), row),
                        row.get(WORK_ORDER.FOLLOW_UP_WINDOW),
                        row.get(WORK_ORDER.DATA_VERIFIED_AT),
                        row.get(VERIFIER),
                        row.get(editable),
                        row.get(WORK_ORDER.CREATED_AT)));
    }

    /** The latest orders of a customer, as part of the customer's page. */
    static Field<List<WorkOrderRow>> ofCustomer(Actor actor, Field<UUID> customer) {
        return multiset(select(columns(actor))
                        .from(orders())
                        .where(WorkOrderRepository.visible(actor), WorkOrderFilter.concerning(customer))
                        .orderBy(DELIVERED.desc(), WORK_ORDER.ID.desc())
                        .limit(ON_CUSTOMER_PAGE))
                .convertFrom(rows -> rows.map(WorkOrderQueries::orderRow));
    }

    static Table<?> orders() {
        return WORK_ORDER
                .join(VEHICLE)
                .on(WORK_ORDER.VEHICLE_ID.eq(VEHICLE.ID))
                .join(CUSTOMER)
                .on(WORK_ORDER.OWNER_ID.eq(CUSTOMER.ID));
    }

    private static List<SelectField<?>> columns(Actor actor) {
        return List.of(
                WORK_ORDER.ID,
                WORK_ORDER.ORDER_NO,
                WORK_ORDER.VEHICLE_ID,
                VEHICLE.PLATE_NO,
                VEHICLE.PLATE_TYPE,
                VEHICLE.BRAND,
                VEHICLE.SERIES,
                VEHICLE.MODEL,
                WORK_ORDER.OWNER_ID,
                CUSTOMER.NAME,
                WORK_ORDER.SENDER_NAME,
                WORK_ORDER.SERVICE_ADVISOR_ID,
                ADVISOR,
                WORK_ORDER.REPAIR_TYPE,
                WORK_ORDER.ITEMS,
                WORK_ORDER.MILEAGE,
                WORK_ORDER.TOTAL_AMOUNT,
                WORK_ORDER.RECEIVED_AT,
                WORK_ORDER.DELIVERED_AT,
                WORK_ORDER.STATUS,
                WORK_ORDER.FOLLOW_UP_CONSENT,
                WORK_ORDER.UPDATED_AT,
                WORK_ORDER.VERSION,
                WorkOrderRepository.open(actor).as("open"));
    }

    private static WorkOrderRow orderRow(Record row) {
        var plate = row.get(VEHICLE.PLATE_NO);
        var type = PlateType.valueOf(row.get(VEHICLE.PLATE_TYPE));
        return new WorkOrderRow(
                row.get(WORK_ORDER.ID),
                row.get(WORK_ORDER.ORDER_NO),
                row.get(WORK_ORDER.VEHICLE_ID),
                plate == null ? null : Sensitive.plate(new Plate(type, plate).display(), open(row)),
                kind(row.get(VEHICLE.BRAND), row.get(VEHICLE.SERIES), row.get(VEHICLE.MODEL)),
                row.get(WORK_ORDER.OWNER_ID),
                row.get(CUSTOMER.NAME),
                row.get(WORK_ORDER.SENDER_NAME),
                row.get(WORK_ORDER.SERVICE_ADVISOR_ID),
                row.get(ADVISOR),
                RepairType.valueOf(row.get(WORK_ORDER.REPAIR_TYPE)),
                row.get(WORK_ORDER.ITEMS),
                row.get(WORK_ORDER.MILEAGE),
                row.get(WORK_ORDER.TOTAL_AMOUNT),
                row.get(WORK_ORDER.RECEIVED_AT),
                row.get(WORK_ORDER.DELIVERED_AT),
                OrderStatus.valueOf(row.get(WORK_ORDER.STATUS)),
                FollowUpConsent.valueOf(row.get(WORK_ORDER.FOLLOW_UP_CONSENT)),
                row.get(WORK_ORDER.UPDATED_AT),
                row.get(WORK_ORDER.VERSION));
    }

    private static boolean open(Record row) {
        return Boolean.TRUE.equals(row.get("open", Boolean.class));
    }

    private static @Nullable Sensitive phone(@Nullable String number, Record row) {
        return number == null ? null : Sensitive.phone(number, open(row));
    }

    private static @Nullable String kind(@Nullable String... parts) {
        var kind =
                String.join(" ", Arrays.stream(parts).filter(Objects::nonNull).toList());
        return kind.isEmpty() ? null : kind;
    }

    private static Field<String> name(Field<UUID> employee) {
        return DSL.field(select(EMPLOYEE.NAME).from(EMPLOYEE).where(EMPLOYEE.ID.eq(employee)));
    }
}
