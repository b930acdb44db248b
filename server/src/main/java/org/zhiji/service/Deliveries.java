package org.zhiji.service;

import static org.jooq.Records.mapping;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.asset.Vehicles;
import org.zhiji.customer.ConsentPurpose;
import org.zhiji.customer.ConsentStatus;
import org.zhiji.customer.Consents;
import org.zhiji.customer.ContactChannel;
import org.zhiji.customer.Customers;
import org.zhiji.identity.Actor;
import org.zhiji.platform.time.Time;

/** What follows for customer and car when orders are delivered: last visit, life cycle, consent. One order or thousands. */
@Component
class Deliveries {

    private final DSLContext db;
    private final Customers customers;
    private final Vehicles vehicles;
    private final Consents consents;
    private final Time time;

    Deliveries(DSLContext db, Customers customers, Vehicles vehicles, Consents consents, Time time) {
        this.db = db;
        this.customers = customers;
        this.vehicles = vehicles;
        this.consents = consents;
        this.time = time;
    }

    /** These orders are in the database as delivered. */
    void happened(Collection<WorkOrder> orders) {
        if (orders.isEmpty()) {
            return;
        }
        var owners = orders.stream().map(order -> order.details().ownerId()).toList();
        vehicles.visited(orders.stream()
                .map(order -> new Vehicles.Visit(
                        order.details().vehicleId(),
                        LocalDate.ofInstant(Objects.requireNonNull(order.deliveredAt()), time.zone()),
                        order.details().mileage()))
                .toList());
        var paid = DSL.coalesce(WORK_ORDER.TOTAL_AMOUNT, DSL.inline(BigDecimal.ONE))
                .gt(BigDecimal.ZERO);
        customers.served(db.select(
                        WORK_ORDER.OWNER_ID,
                        DSL.max(WORK_ORDER.DELIVERED_AT),
                        DSL.count().filterWhere(paid))
                .from(WORK_ORDER)
                .where(WORK_ORDER.OWNER_ID.eq(DSL.any(owners.toArray(UUID[]::new))))
                .and(WORK_ORDER.STATUS.eq(OrderStatus.DELIVERED.name()))
                .and(WORK_ORDER.DELETED_AT.isNull())
                .groupBy(WORK_ORDER.OWNER_ID)
                .fetch(mapping(Customers.Served::new)));
    }

    /** These visits are none any more, or not at this time: where one was the last, the one before it is. */
    void noLonger(Collection<Visit> visits) {
        if (visits.isEmpty()) {
            return;
        }
        var left = db.select(WORK_ORDER.OWNER_ID, DSL.max(WORK_ORDER.DELIVERED_AT))
                .from(WORK_ORDER)
                .where(WORK_ORDER.OWNER_ID.eq(
                        DSL.any(visits.stream().map(Visit::customerId).toArray(UUID[]::new))))
                .and(WORK_ORDER.STATUS.eq(OrderStatus.DELIVERED.name()))
                .and(WORK_ORDER.DELETED_AT.isNull())
                .groupBy(WORK_ORDER.OWNER_ID)
                .fetchMap(WORK_ORDER.OWNER_ID, DSL.max(WORK_ORDER.DELIVERED_AT));
        customers.servedNoLonger(visits.stream()
                .map(visit -> new Customers.FormerVisit(visit.customerId(), visit.at(), left.get(visit.customerId())))
                .toList());
    }

    record Visit(UUID customerId, Instant at) {}

    /** What was said at the counter goes on record for the owner and, if known, for whoever brought the car. */
    void answeredAtDelivery(Actor actor, Collection<WorkOrder> orders, Instant now) {
        answered(actor, orders, order -> order.deliveredAt() == null ? now : order.deliveredAt(), now);
    }

    /** What was said when somebody asked later counts from then. */
    void answeredLater(Actor actor, WorkOrder order, Instant now) {
        answered(actor, List.of(order), any -> now, now);
    }

    private void answered(Actor actor, Collection<WorkOrder> orders, Function<WorkOrder, Instant> at, Instant now) {
        List<Consents.Statement> statements = new ArrayList<>();
        for (var order : orders) {
            if (order.followUp().consent() == FollowUpConsent.NOT_ASKED) {
                continue;
            }
            statements.add(statement(order, order.details().ownerId(), at.apply(order)));
            var sender = order.details().senderCustomerId();
            if (sender != null && !sender.equals(order.details().ownerId())) {
                statements.add(statement(order, sender, at.apply(order)));
            }
        }
        if (!statements.isEmpty()) {
            consents.record(actor, statements, now);
        }
    }

    private static Consents.Statement statement(WorkOrder order, UUID customer, Instant at) {
        return new Consents.Statement(
                customer,
                ConsentPurpose.SERVICE_FOLLOW_UP,
                ContactChannel.PHONE,
                order.followUp().consent() == FollowUpConsent.YES ? ConsentStatus.GRANTED : ConsentStatus.REFUSED,
                at,
                Objects.requireNonNull(order.followUp().evidence()));
    }
}
