package org.zhiji.loyalty;

import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiji.customer.LifecycleStage;
import org.zhiji.messaging.Notices;

/** Whoever looks after a loyal customer hears it when he is loyal no more, or lost. */
@Component
class TellOwners {

    private static final Set<LifecycleStage> DEAR = EnumSet.of(LifecycleStage.LOYAL, LifecycleStage.LIFELONG);

    /** The first night of an old house brings thousands; they stand on the board. */
    private static final int MOST = 200;

    private final DSLContext db;
    private final Notices notices;

    TellOwners(DSLContext db, Notices notices) {
        this.db = db;
        this.notices = notices;
    }

    @EventListener
    void moved(LifecycleMoved event) {
        var bad = event.moved().stream()
                .filter(it -> DEAR.contains(it.from()) && !DEAR.contains(it.to()))
                .limit(MOST)
                .toList();
        if (bad.isEmpty()) {
            return;
        }
        var ids = bad.stream().map(LifecycleMoved.Moved::customerId).toArray(UUID[]::new);
        var owners = db.select(CUSTOMER.ID, CUSTOMER.OWNER_ID, CUSTOMER.NAME)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(DSL.any(ids)), CUSTOMER.OWNER_ID.isNotNull())
                .fetchMap(CUSTOMER.ID);
        bad.forEach(move -> {
            var owner = owners.get(move.customerId());
            if (owner != null) {
                notices.send(
                        List.of(owner.value2()),
                        move.to() == LifecycleStage.LOST ? "loyalty.lost" : "loyalty.no-more",
                        "customer",
                        move.customerId(),
                        Map.of("customer", owner.value3()),
                        event.at());
            }
        });
    }
}
