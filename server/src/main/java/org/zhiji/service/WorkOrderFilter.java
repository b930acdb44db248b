package org.zhiji.service;

import static org.jooq.impl.DSL.any;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.zhiji.asset.Vehicles;
import org.zhiji.customer.CustomerSearch;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.search.SearchQuery;

/**
 * Which work orders are listed.
 *
 * @param advisor {@code me} or the id of an employee
 * @param from    first day of delivery
 * @param until   last day of delivery
 * @param awaitingConsent delivered, and nobody has asked the customer whether we may call
 */
record WorkOrderFilter(
        @Nullable String q,
        @Nullable UUID vehicle,
        @Nullable UUID customer,
        @Nullable String advisor,
        @Nullable OrderStatus status,
        @Nullable RepairType repairType,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean awaitingConsent) {

    Condition condition(Actor actor, ZoneId zone) {
        var all = new ArrayList<Condition>();
        all.add(WorkOrderRepository.visible(actor));
        if (q != null && !q.isBlank()) {
            all.add(SearchQuery.matches(WORK_ORDER.SEARCH, q)
                    .or(WORK_ORDER.VEHICLE_ID.eq(any(Vehicles.found(q))))
                    .or(WORK_ORDER.OWNER_ID.eq(any(CustomerSearch.found(q)))));
        }
        if (vehicle != null) {
            all.add(WORK_ORDER.VEHICLE_ID.eq(vehicle));
        }
        if (customer != null) {
            all.add(concerning(DSL.val(customer)));
        }
        if (advisor != null && !advisor.isEmpty()) {
            all.add(WORK_ORDER.SERVICE_ADVISOR_ID.eq(advisor.equals("me") ? actor.id() : id(advisor)));
        }
        if (status != null) {
            all.add(WORK_ORDER.STATUS.eq(status.name()));
        }
        if (repairType != null) {
            all.add(WORK_ORDER.REPAIR_TYPE.eq(repairType.name()));
        }
        if (from != null) {
            all.add(WORK_ORDER.DELIVERED_AT.ge(from.atStartOfDay(zone).toInstant()));
        }
        if (until != null) {
            all.add(WORK_ORDER.DELIVERED_AT.lt(
                    until.plusDays(1).atStartOfDay(zone).toInstant()));
        }
        if (awaitingConsent) {
            all.add(WORK_ORDER.STATUS.eq(DSL.inline("DELIVERED")));
            all.add(WORK_ORDER.FOLLOW_UP_CONSENT.eq(DSL.inline("NOT_ASKED")));
        }
        return DSL.and(all);
    }

    static Condition concerning(Field<UUID> customer) {
        return WORK_ORDER.OWNER_ID.eq(customer).or(WORK_ORDER.SENDER_CUSTOMER_ID.eq(customer));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(FieldError.of("advisor", "invalid.value", text));
        }
    }
}
