package org.zhiji.loyalty;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiji.customer.Customers;
import org.zhiji.customer.CustomersServed;
import org.zhiji.customer.LifecycleStage;
import org.zhiji.loyalty.Moves.Move;
import org.zhiji.platform.time.Time;

/** A payment moves at once: not the next morning. */
@Component
class PaymentListener {

    /** What a file brings by the thousand waits for the night; where its customers stand does not. */
    private static final int AT_ONCE = 50;

    private final Moves moves;
    private final ChurnCases cases;
    private final KeepLoyalty keep;
    private final Time time;

    PaymentListener(Moves moves, ChurnCases cases, KeepLoyalty keep, Time time) {
        this.moves = moves;
        this.cases = cases;
        this.keep = keep;
        this.time = time;
    }

    @EventListener
    void served(CustomersServed event) {
        var now = time.now();
        var served = event.served().stream()
                .collect(Collectors.toMap(Customers.Served::customerId, it -> it, (one, other) -> other));
        var moved = event.moves().stream()
                .map(it -> new Move(
                        it.customerId(),
                        it.from(),
                        it.to(),
                        rule(it),
                        evidence(Objects.requireNonNull(served.get(it.customerId())))))
                .toList();
        cases.wonBack(
                event.moves().stream()
                        .filter(it -> it.from() == LifecycleStage.LOST)
                        .map(Customers.StageMove::customerId)
                        .toList(),
                now);
        moves.written(null, moved, now);
        if (served.size() <= AT_ONCE) {
            keep.judgePaying(List.copyOf(served.keySet()), now);
        }
    }

    private static LifecycleRule rule(Customers.StageMove move) {
        if (move.from() == LifecycleStage.LOST) {
            return LifecycleRule.PAYMENT_OF_A_LOST;
        }
        return move.to() == LifecycleStage.FIRST_TIME ? LifecycleRule.FIRST_PAYMENT : LifecycleRule.SECOND_PAYMENT;
    }

    private static Map<String, Object> evidence(Customers.Served served) {
        return Map.of("payments", served.transactions(), "at", served.lastServiceAt());
    }
}
