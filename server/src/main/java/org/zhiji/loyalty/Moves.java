package org.zhiji.loyalty;

import static zhiji.sql.tenant.Tables.LIFECYCLE_MOVE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhiji.customer.Customers;
import org.zhiji.customer.Customers.StageMove;
import org.zhiji.customer.LifecycleStage;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.bulk.Bulk;
import tools.jackson.databind.ObjectMapper;
import zhiji.sql.tenant.tables.records.LifecycleMoveRecord;

/** Front door: the one way to another stage, so that each move is on record with its rule and its evidence. */
@Component
public class Moves {

    private final Customers customers;
    private final Bulk bulk;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    Moves(Customers customers, Bulk bulk, ObjectMapper json, ApplicationEventPublisher events) {
        this.customers = customers;
        this.bulk = bulk;
        this.json = json;
        this.events = events;
    }

    /** @param evidence what proves it, by names that the pages know */
    public record Move(
            UUID customerId, LifecycleStage from, LifecycleStage to, LifecycleRule rule, Map<String, ?> evidence) {}

    /** Somebody decided it; nothing happens where the customer has gone elsewhere meanwhile. */
    public void decided(Actor by, Move move, Instant now) {
        make(by.employeeId(), by.id(), List.of(move), now);
    }

    /** Rules decided it. */
    void made(Collection<Move> moves, Instant now) {
        make(null, AuditLog.SYSTEM, moves, now);
    }

    private void make(@Nullable UUID employee, UUID by, Collection<Move> moves, Instant now) {
        var moved = customers.move(
                by,
                moves.stream()
                        .map(it -> new StageMove(it.customerId(), it.from(), it.to()))
                        .toList());
        written(
                employee,
                moves.stream().filter(it -> moved.contains(it.customerId())).toList(),
                now);
    }

    /** They stand there already. */
    void written(@Nullable UUID employee, List<Move> moves, Instant now) {
        if (moves.isEmpty()) {
            return;
        }
        bulk.insert(
                LIFECYCLE_MOVE,
                moves,
                it -> new LifecycleMoveRecord(
                        Ids.next(),
                        it.customerId(),
                        it.from().name(),
                        it.to().name(),
                        it.rule().name(),
                        JSONB.valueOf(json.writeValueAsString(it.evidence())),
                        now,
                        employee));
        events.publishEvent(new LifecycleMoved(
                moves.stream()
                        .map(it -> new LifecycleMoved.Moved(it.customerId(), it.from(), it.to(), it.rule()))
                        .toList(),
                now));
    }
}
