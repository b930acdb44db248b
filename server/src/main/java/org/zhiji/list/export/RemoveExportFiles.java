package org.zhiji.list.export;

import static zhiji.sql.tenant.Tables.LIST_EXPORT;
import static zhiji.sql.tenant.Tables.LIST_EXPORT_CHUNK;

import java.time.Instant;
import java.time.LocalTime;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.platform.job.DailyJob;

/** Data that was taken does not lie about: the file goes after its days, that it was taken stays on record. */
@Component
class RemoveExportFiles implements DailyJob {

    private final DSLContext db;

    RemoveExportFiles(DSLContext db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "export-files-removal";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 40);
    }

    @Override
    @Transactional
    public void run(Instant now) {
        db.deleteFrom(LIST_EXPORT_CHUNK)
                .where(LIST_EXPORT_CHUNK.EXPORT_ID.in(
                        DSL.select(LIST_EXPORT.ID).from(LIST_EXPORT).where(LIST_EXPORT.KEPT_UNTIL.le(now))))
                .execute();
    }
}
