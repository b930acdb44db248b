package org.zhiji.customer.known;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerReach;
import org.zhiji.customer.personality.Personalities;
import org.zhiji.customer.personality.Personality;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;

/** Puts together for a conversation what is known of a customer, in one statement. */
@Component
class BriefCaller {

    private final DSLContext db;
    private final KnownOfCustomer known;
    private final CompletenessOfCustomer completeness;
    private final Time time;

    BriefCaller(DSLContext db, KnownOfCustomer known, CompletenessOfCustomer completeness, Time time) {
        this.db = db;
        this.known = known;
        this.completeness = completeness;
        this.time = time;
    }

    BriefingView about(Actor actor, UUID customer) {
        var facts = known.known(CUSTOMER.ID);
        var complete = completeness.of(CUSTOMER.ID);
        var personality = when(Personalities.mayKnow(actor), Personalities.current(CUSTOMER.ID))
                .otherwise(inline((String) null));
        return db.select(CUSTOMER.TABOOS, CUSTOMER.PREFERENCES, personality, complete, facts)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(customer), CUSTOMER.DELETED_AT.isNull())
                .and(CustomerReach.mayView(actor))
                .fetchOptional(row -> new BriefingView(
                        row.value1(),
                        row.value2(),
                        row.value3() == null ? null : Personality.valueOf(row.value3()),
                        row.value4().getFirst(),
                        row.value5().matters().stream()
                                .filter(matter -> matter.status() != MatterStatus.SOLVED)
                                .toList(),
                        row.value5().needs().stream()
                                .filter(KnownView.NeedView::due)
                                .toList(),
                        row.value5().lifeEvents().stream().filter(this::soon).toList()))
                .orElseThrow(() -> Problem.notFound("customer"));
    }

    private boolean soon(KnownView.LifeEventView event) {
        var today = LocalDate.ofInstant(time.now(), time.zone());
        return event.nextOn() != null && !event.nextOn().isAfter(today.plusDays(event.remindDays()));
    }
}
