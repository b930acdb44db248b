package org.zhiji.followup;

import static org.jooq.Records.mapping;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Employees;
import org.zhiji.messaging.Notices;
import org.zhiji.worktime.WorkCalendars;

/** Tells the owner and his superior that a customer keeps out of reach, once for each row of vain days. */
@Component
class WatchAvoidance {

    /** A row is broken by a talk long before. */
    private static final int ATTEMPTS = 30;

    private final DSLContext db;
    private final Employees employees;
    private final Notices notices;
    private final WorkCalendars calendars;

    WatchAvoidance(DSLContext db, Employees employees, Notices notices, WorkCalendars calendars) {
        this.db = db;
        this.employees = employees;
        this.notices = notices;
        this.calendars = calendars;
    }

    /** @param caller who stands in for an owner where the customer has none */
    void after(UUID customer, UUID caller, Instant now) {
        var calendar = calendars.standard();
        var contacts = db.select(CALL_ATTEMPT.AT, CALL_ATTEMPT.OUTCOME)
                .from(CALL_ATTEMPT)
                .join(FOLLOW_UP_TASK)
                .on(FOLLOW_UP_TASK.ID.eq(CALL_ATTEMPT.TASK_ID))
                .where(FOLLOW_UP_TASK.CUSTOMER_ID.eq(customer))
                .orderBy(CALL_ATTEMPT.AT.desc(), CALL_ATTEMPT.SEQ.desc())
                .limit(ATTEMPTS)
                .fetch(mapping(
                        (at, outcome) -> new Avoidance.Contact(calendar.dateOf(at), CallOutcome.valueOf(outcome))));
        Avoidance.since(contacts).ifPresent(since -> {
            var who = customer(customer, caller);
            notices.sendOnce(
                    "avoidance/" + customer + "/" + since,
                    Stream.concat(Stream.of(who.owner()), employees.above(List.of(who.owner())).values().stream())
                            .toList(),
                    "follow-up.avoidance",
                    "customer",
                    customer,
                    Map.of("customer", who.name(), "since", since.toString()),
                    now);
        });
    }

    private Customer customer(UUID id, UUID caller) {
        return db.select(CUSTOMER.NAME, DSL.coalesce(CUSTOMER.OWNER_ID, DSL.val(caller)))
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(id))
                .fetchSingle(mapping(Customer::new));
    }

    private record Customer(String name, UUID owner) {}
}
