package org.zhiji.relationship;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.customer.CustomerReach;
import org.zhiji.followup.TaskStatus;
import org.zhiji.followup.cadence.CadenceChannel;
import org.zhiji.identity.Actor;

/** Whom somebody means to visit, by district, so that one way serves several. */
@Repository
class VisitsOfTheDay {

    private static final int MOST = 300;

    private final DSLContext db;

    VisitsOfTheDay(DSLContext db) {
        this.db = db;
    }

    /** @param about what was agreed, or what the contact is for */
    record VisitView(
            UUID taskId,
            UUID customerId,
            String customerName,
            @Nullable String address,
            @Nullable String about,
            String targetType,
            LocalDate plannedDate,
            boolean overdue,
            @Nullable Instant lastContactAt,
            @Nullable String employeeName) {}

    /** @param name of the district as addresses write it; absent where nobody knows */
    record DistrictView(@Nullable String code, @Nullable String name, List<VisitView> visits) {}

    private record Found(@Nullable String region, VisitView visit) {}

    List<DistrictView> of(Actor actor, boolean team, LocalDate day) {
        var mine = FOLLOW_UP_TASK.CALLER_ID.eq(actor.id());
        var rows = db.select(
                        CUSTOMER.REGION_CODE,
                        FOLLOW_UP_TASK.ID,
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        CUSTOMER.ADDRESS,
                        FOLLOW_UP_TASK.ABOUT,
                        FOLLOW_UP_TASK.TARGET_TYPE,
                        FOLLOW_UP_TASK.PLANNED_DATE,
                        CUSTOMER.LAST_CONTACT_AT,
                        EMPLOYEE.NAME)
                .from(FOLLOW_UP_TASK)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(FOLLOW_UP_TASK.CALLER_ID))
                .where(
                        FOLLOW_UP_TASK.CHANNEL.eq(CadenceChannel.VISIT.name()),
                        FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames()),
                        FOLLOW_UP_TASK.PLANNED_DATE.le(day),
                        CUSTOMER.DELETED_AT.isNull(),
                        CustomerReach.mayView(actor),
                        team ? mine.or(actor.mayEdit(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID)) : mine)
                .orderBy(
                        CUSTOMER.REGION_CODE.asc().nullsLast(),
                        coalesce(CUSTOMER.ADDRESS, ""),
                        FOLLOW_UP_TASK.PLANNED_DATE,
                        FOLLOW_UP_TASK.ID)
                .limit(MOST)
                .fetch(mapping(
                        (region, task, customer, name, address, about, type, planned, last, employee) -> new Found(
                                region,
                                new VisitView(
                                        task,
                                        customer,
                                        name,
                                        address,
                                        about,
                                        type,
                                        planned,
                                        planned.isBefore(day),
                                        last,
                                        employee))));
        var districts = new LinkedHashMap<String, List<VisitView>>();
        rows.forEach(found -> districts
                .computeIfAbsent(found.region() == null ? "" : found.region(), it -> new ArrayList<>())
                .add(found.visit()));
        return districts.entrySet().stream()
                .map(entry -> new DistrictView(
                        entry.getKey().isEmpty() ? null : entry.getKey(),
                        District.of(entry.getValue().stream()
                                .map(VisitView::address)
                                .filter(Objects::nonNull)
                                .toList()),
                        entry.getValue()))
                .toList();
    }
}
