package org.zhiji.exchange;

import static zhiji.sql.tenant.Tables.DATA_IMPORT;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.identity.CauseNames;
import org.zhiji.platform.audit.Cause;

/** A change that an import made, or its taking back, is known by the name of the file. */
@Component
class ImportNames implements CauseNames {

    private final DSLContext db;

    ImportNames(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<Cause.Kind> kinds() {
        return Set.of(Cause.Kind.IMPORT, Cause.Kind.UNDO);
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return db.select(DATA_IMPORT.ID, DATA_IMPORT.FILE_NAME)
                .from(DATA_IMPORT)
                .where(DATA_IMPORT.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetchMap(DATA_IMPORT.ID, DATA_IMPORT.FILE_NAME);
    }
}
