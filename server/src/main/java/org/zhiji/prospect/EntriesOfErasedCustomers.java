package org.zhiji.prospect;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.PROSPECT_ENTRY;
import static zhiji.sql.tenant.Tables.PROSPECT_OPINION;
import static zhiji.sql.tenant.Tables.PROSPECT_REGISTER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.customer.PersonalData;
import org.zhiji.identity.Actor;

/** That somebody stood in a register and what was decided stays in the figures; what was thought of him goes. */
@Component
class EntriesOfErasedCustomers implements PersonalData {

    private final DSLContext db;

    EntriesOfErasedCustomers(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<DataSheet> copy(UUID customer) {
        return List.of(
                DataSheet.of(
                        "prospect-entries",
                        db.select(
                                        PROSPECT_REGISTER.NAME,
                                        PROSPECT_ENTRY.ADDED_AT,
                                        PROSPECT_ENTRY.NOTE,
                                        PROSPECT_ENTRY.STATE,
                                        PROSPECT_ENTRY.FILTER_REASON,
                                        PROSPECT_ENTRY.SCORE,
                                        PROSPECT_ENTRY.PSYCHOLOGY,
                                        PROSPECT_ENTRY.STRATEGY)
                                .from(PROSPECT_ENTRY)
                                .join(PROSPECT_REGISTER)
                                .on(PROSPECT_REGISTER.ID.eq(PROSPECT_ENTRY.REGISTER_ID))
                                .where(PROSPECT_ENTRY.CUSTOMER_ID.eq(customer))
                                .orderBy(PROSPECT_ENTRY.ADDED_AT, PROSPECT_ENTRY.ID)
                                .fetch()),
                DataSheet.of(
                        "prospect-opinions",
                        db.select(PROSPECT_OPINION.AT, PROSPECT_OPINION.TEXT, PROSPECT_OPINION.RECOMMENDS)
                                .from(PROSPECT_OPINION)
                                .join(PROSPECT_ENTRY)
                                .on(PROSPECT_ENTRY.ID.eq(PROSPECT_OPINION.ENTRY_ID))
                                .where(PROSPECT_ENTRY.CUSTOMER_ID.eq(customer))
                                .orderBy(PROSPECT_OPINION.AT, PROSPECT_OPINION.ID)
                                .fetch()));
    }

    @Override
    public List<Erased> erase(Actor actor, UUID customer, Instant now) {
        var entries = db.update(PROSPECT_ENTRY)
                .setNull(PROSPECT_ENTRY.NOTE)
                .setNull(PROSPECT_ENTRY.PSYCHOLOGY)
                .set(PROSPECT_ENTRY.STRATEGY, when(PROSPECT_ENTRY.STRATEGY.isNotNull(), inline(ERASED_TEXT)))
                .set(PROSPECT_ENTRY.FILTER_REASON, when(PROSPECT_ENTRY.FILTER_REASON.isNotNull(), inline(ERASED_TEXT)))
                .setNull(PROSPECT_ENTRY.OVERRIDE_REASON)
                .where(PROSPECT_ENTRY.CUSTOMER_ID.eq(customer))
                .returning(PROSPECT_ENTRY.ID)
                .fetch(PROSPECT_ENTRY.ID);
        db.update(PROSPECT_OPINION)
                .set(PROSPECT_OPINION.TEXT, ERASED_TEXT)
                .where(PROSPECT_OPINION.ENTRY_ID.in(entries))
                .execute();
        return List.of(new Erased(KeepEntries.SUBJECT, entries));
    }
}
