package org.zhiji.customer.merge;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.CUSTOMER_MERGE;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.identity.CauseNames;
import org.zhiji.platform.audit.Cause;

/** A merge is known by the customer that went into the other one. */
@Component
class MergeNames implements CauseNames {

    private final DSLContext db;

    MergeNames(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<Cause.Kind> kinds() {
        return Set.of(Cause.Kind.MERGE, Cause.Kind.MERGE_UNDO);
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return db.select(CUSTOMER_MERGE.ID, CUSTOMER.NAME.concat(" ").concat(CUSTOMER.CUSTOMER_NO))
                .from(CUSTOMER_MERGE)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CUSTOMER_MERGE.LOSER_ID))
                .where(CUSTOMER_MERGE.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }
}
