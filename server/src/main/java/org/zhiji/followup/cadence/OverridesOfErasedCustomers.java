package org.zhiji.followup.cadence;

import static zhiji.sql.tenant.Tables.CADENCE_HOLD_OUT;
import static zhiji.sql.tenant.Tables.CADENCE_OVERRIDE;
import static zhiji.sql.tenant.Tables.CADENCE_RULE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiji.customer.PersonalData;
import org.zhiji.identity.Actor;

/** A rhythm of one's own has a reason that speaks of the person; who was left alone when tells nothing without the person. */
@Component
@Order(3)
class OverridesOfErasedCustomers implements PersonalData {

    private final DSLContext db;

    OverridesOfErasedCustomers(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<DataSheet> copy(UUID customer) {
        return List.of(
                DataSheet.of(
                        "cadence",
                        db.select(
                                        CADENCE_OVERRIDE.AT,
                                        CADENCE_OVERRIDE.NUMBER.as("every"),
                                        CADENCE_OVERRIDE.UNIT,
                                        CADENCE_OVERRIDE.REASON)
                                .from(CADENCE_OVERRIDE)
                                .where(CADENCE_OVERRIDE.CUSTOMER_ID.eq(customer), CADENCE_OVERRIDE.ENDED.isFalse())
                                .orderBy(CADENCE_OVERRIDE.AT, CADENCE_OVERRIDE.ID)
                                .fetch()),
                DataSheet.of(
                        "hold-outs",
                        db.select(CADENCE_HOLD_OUT.AT, CADENCE_RULE.NAME.as("reason"))
                                .from(CADENCE_HOLD_OUT)
                                .join(CADENCE_RULE)
                                .on(CADENCE_RULE.ID.eq(CADENCE_HOLD_OUT.RULE_ID))
                                .where(CADENCE_HOLD_OUT.CUSTOMER_ID.eq(customer))
                                .orderBy(CADENCE_HOLD_OUT.AT)
                                .fetch()));
    }

    /** Nothing is counted from it. */
    @Override
    public List<Erased> erase(Actor actor, UUID customer, Instant now) {
        db.deleteFrom(CADENCE_OVERRIDE)
                .where(CADENCE_OVERRIDE.CUSTOMER_ID.eq(customer))
                .execute();
        return List.of();
    }
}
