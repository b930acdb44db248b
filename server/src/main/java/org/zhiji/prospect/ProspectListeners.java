package org.zhiji.prospect;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiji.customer.LifecycleStage;
import org.zhiji.loyalty.LifecycleMoved;

/** Whoever is lost stands in the register of lost customers in the same moment; whoever pays has been won. */
@Component
class ProspectListeners {

    private static final Set<LifecycleStage> BOUGHT =
            EnumSet.of(LifecycleStage.FIRST_TIME, LifecycleStage.REPEAT, LifecycleStage.LOYAL, LifecycleStage.LIFELONG);

    private final DSLContext db;

    ProspectListeners(DSLContext db) {
        this.db = db;
    }

    @EventListener
    void moved(LifecycleMoved event) {
        var lost = event.moved().stream()
                .filter(it -> it.to() == LifecycleStage.LOST)
                .map(LifecycleMoved.Moved::customerId)
                .toArray(UUID[]::new);
        if (lost.length > 0) {
            // Lost again: the old entry, won in between, begins anew.
            db.execute("""
                    update prospect_entry e set state = 'QUALIFIED', filter_reason = null, converted_at = null, added_at = {1}, decided_at = {1},
                        version = e.version + 1, updated_at = {1}
                    from prospect_register r
                    where r.id = e.register_id and r.built_in and e.customer_id = any ({0})
                    """, DSL.val(lost), DSL.val(event.at()));
            db.execute("""
                    insert into prospect_entry (id, register_id, customer_id, added_at, state, decided_at, updated_at)
                    select gen_random_uuid(), r.id, l.id, {1}, 'QUALIFIED', {1}, {1}
                    from unnest({0}) as l (id) cross join prospect_register r
                    where r.built_in and not exists (select from prospect_entry e where e.register_id = r.id and e.customer_id = l.id)
                    """, DSL.val(lost), DSL.val(event.at()));
        }
        var won = event.moved().stream()
                .filter(it -> BOUGHT.contains(it.to()) && !BOUGHT.contains(it.from()))
                .map(LifecycleMoved.Moved::customerId)
                .toArray(UUID[]::new);
        if (won.length > 0) {
            db.execute("""
                    update prospect_entry set converted_at = {1}, version = version + 1, updated_at = {1}
                    where customer_id = any ({0}) and converted_at is null
                    """, DSL.val(won), DSL.val(event.at()));
        }
    }
}
