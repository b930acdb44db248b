package org.zhiji.list.export;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.LIST_EXPORT;
import static zhiji.sql.tenant.Tables.LIST_EXPORT_CHUNK;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.platform.audit.ExpiringLog;

/** Who took which data out of the house. A file that can still be fetched keeps its entry. */
@Component
class ExportLogExpires implements ExpiringLog {

    private final DSLContext db;

    ExportLogExpires(DSLContext db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "exports";
    }

    @Override
    public int usualDays() {
        return 1095;
    }

    @Override
    public int fewestDays() {
        return 180;
    }

    @Override
    public int forget(Instant before) {
        return db.deleteFrom(LIST_EXPORT)
                .where(LIST_EXPORT.ASKED_AT.lt(before))
                .and(notExists(
                        selectOne().from(LIST_EXPORT_CHUNK).where(LIST_EXPORT_CHUNK.EXPORT_ID.eq(LIST_EXPORT.ID))))
                .execute();
    }
}
