package org.zhiji.customer;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;

/** Gives a customer out as cards: only whole, only to whom it is shown whole, and on the audit. */
@Component
class SaveCard {

    private final CustomerQueries queries;
    private final AuditLog audit;
    private final Time time;

    SaveCard(CustomerQueries queries, AuditLog audit, Time time) {
        this.queries = queries;
        this.audit = audit;
        this.time = time;
    }

    record CardFile(String customerName, String content) {}

    @Transactional
    public CardFile run(Actor actor, UUID id, Instant now) {
        var customer = queries.find(actor, id, now).orElseThrow(() -> Problem.notFound("customer"));
        if (hides(customer)) {
            throw CustomerProblem.CARD_HIDDEN.problem();
        }
        var cards = CustomerCards.of(customer, now.atZone(time.zone()).toLocalDate());
        audit.record(actor.id(), "customer", id, AuditAction.EXPORTED, null, Map.of("cards", cards.size()));
        return new CardFile(customer.name(), CustomerCards.write(cards));
    }

    private static boolean hides(CustomerView customer) {
        var points = Stream.concat(
                customer.contactPoints().stream(),
                customer.contactPersons().stream().flatMap(person -> person.contactPoints().stream()));
        return customer.address() != null && !customer.address().open()
                || points.anyMatch(point -> !point.value().open());
    }
}
