package org.zhiji.exchange;

import static zhiji.sql.tenant.Tables.DATA_IMPORT;
import static zhiji.sql.tenant.Tables.DATA_IMPORT_CHUNK;
import static zhiji.sql.tenant.Tables.DATA_IMPORT_ISSUE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.platform.job.DailyJob;

/** Personal data are not kept longer than needed: the file of an import, its samples and issues go after thirty days, its counts stay. */
@Component
class RemoveImportFiles implements DailyJob {

    private static final Duration KEPT = Duration.ofDays(30);

    private final DSLContext db;

    RemoveImportFiles(DSLContext db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "import-files-removal";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 20);
    }

    @Override
    @Transactional
    public void run(Instant now) {
        var expired = DSL.select(DATA_IMPORT.ID)
                .from(DATA_IMPORT)
                .where(
                        DATA_IMPORT.CREATED_AT.lt(now.minus(KEPT)),
                        DATA_IMPORT.FILE_REMOVED_AT.isNull(),
                        DATA_IMPORT.STATUS.notIn(ImportStatus.RUNNING.name(), ImportStatus.DRY_RUNNING.name()));
        db.deleteFrom(DATA_IMPORT_CHUNK)
                .where(DATA_IMPORT_CHUNK.IMPORT_ID.in(expired))
                .execute();
        db.deleteFrom(DATA_IMPORT_ISSUE)
                .where(DATA_IMPORT_ISSUE.IMPORT_ID.in(expired))
                .execute();
        db.update(DATA_IMPORT)
                .set(DATA_IMPORT.FILE_REMOVED_AT, now)
                .set(
                        DATA_IMPORT.ANALYSIS,
                        DSL.field("jsonb_set({0}, '{samples}', '[]')", JSONB.class, DATA_IMPORT.ANALYSIS))
                .where(DATA_IMPORT.ID.in(expired))
                .execute();
    }
}
