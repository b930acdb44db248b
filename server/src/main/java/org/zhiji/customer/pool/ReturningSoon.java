package org.zhiji.customer.pool;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.customer.pool.ReturningView.ReturningCustomer;
import org.zhiji.identity.Actor;
import org.zhiji.platform.time.Time;

/** What the next nights are going to take, for the owner and for whoever answers for the owners. */
@Component
class ReturningSoon {

    private static final int MOST = 200;

    private final DSLContext db;
    private final PoolRules rules;
    private final DueReturns due;
    private final Time time;

    ReturningSoon(DSLContext db, PoolRules rules, DueReturns due, Time time) {
        this.db = db;
        this.rules = rules;
        this.due = due;
        this.time = time;
    }

    ReturningView of(Actor actor, boolean mine, Instant now) {
        var whose = mine ? CUSTOMER.OWNER_ID.eq(actor.id()) : actor.mayEdit(CUSTOMER.OWNER_ID, CUSTOMER.DEPARTMENT_ID);
        var night = nextNight(now);
        var found = new ArrayList<ReturningCustomer>();
        int tonight = 0;
        for (var rule : rules.active()) {
            var since = due.since(rule);
            var taken = coalesce(field(due.takenOn(rule, night)), inline(false));
            tonight += db.fetchCount(CUSTOMER, due.takenOn(rule, night), whose);
            db.select(
                            CUSTOMER.ID,
                            CUSTOMER.NAME,
                            CUSTOMER.OWNER_ID,
                            EMPLOYEE.NAME,
                            CUSTOMER.LAST_CONTACT_AT,
                            since,
                            taken)
                    .from(CUSTOMER)
                    .join(EMPLOYEE)
                    .on(EMPLOYEE.ID.eq(CUSTOMER.OWNER_ID))
                    .where(due.by(rule, night.plusDays(rule.warningDays())), whose)
                    .orderBy(since, CUSTOMER.ID)
                    .limit(MOST + 1)
                    .forEach(row -> found.add(new ReturningCustomer(
                            row.value1(),
                            row.value2(),
                            rule.kind(),
                            row.value3(),
                            row.value4(),
                            row.value5(),
                            // What is overdue because its owner was told late goes in one of the coming nights.
                            later(rule.returnsOn(row.value6(), time.zone()), night),
                            row.value7())));
        }
        found.sort(Comparator.comparing(ReturningCustomer::returnsOn).thenComparing(ReturningCustomer::id));
        return new ReturningView(found.stream().limit(MOST).toList(), tonight, found.size() > MOST);
    }

    /** In the night to which day one customer goes back; absent where its pool is off or somebody owes it something. */
    Optional<LocalDate> dayOf(UUID customer, Instant now) {
        var night = nextNight(now);
        for (var rule : rules.active()) {
            var since = db.select(due.since(rule))
                    .from(CUSTOMER)
                    .where(
                            CUSTOMER.ID.eq(customer),
                            CUSTOMER.KIND.eq(rule.kind().name()))
                    .and(CUSTOMER.OWNER_ID.isNotNull())
                    .and(due.held().not())
                    .fetchOne();
            if (since != null) {
                return Optional.of(later(rule.returnsOn(since.value1(), time.zone()), night));
            }
        }
        return Optional.empty();
    }

    private LocalDate nextNight(Instant now) {
        var local = now.atZone(time.zone());
        var today = local.toLocalDate();
        return local.toLocalTime().isBefore(PoolNight.AT) ? today : today.plusDays(1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
