package org.zhiji.list;

import static zhiji.sql.tenant.Tables.BULK_CHANGE;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.identity.CauseNames;
import org.zhiji.platform.audit.Cause;

/** A change of many is known by how many they were. */
@Component
class BulkNames implements CauseNames {

    private final DSLContext db;

    BulkNames(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<Cause.Kind> kinds() {
        return Set.of(Cause.Kind.BULK, Cause.Kind.BULK_UNDO);
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return db.select(BULK_CHANGE.ID, BULK_CHANGE.CHANGED)
                .from(BULK_CHANGE)
                .where(BULK_CHANGE.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetchMap(row -> row.value1(), row -> String.valueOf(row.value2()));
    }
}
