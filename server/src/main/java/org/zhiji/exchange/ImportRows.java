package org.zhiji.exchange;

import static zhiji.sql.tenant.Tables.DATA_IMPORT;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;
import org.zhiji.identity.Actor;
import zhiji.sql.tenant.tables.records.DataImportRecord;

/** The row in which an import and its undoing both stand, for those who may see it. */
@Repository
class ImportRows {

    private final DSLContext db;

    ImportRows(DSLContext db) {
        this.db = db;
    }

    Optional<DataImportRecord> find(UUID id, Actor actor) {
        return visible(id, actor).fetchOptional();
    }

    /** Stays locked until the end of the transaction, so that two orders at once become one. */
    Optional<DataImportRecord> lock(UUID id, Actor actor) {
        return visible(id, actor).forUpdate().fetchOptional();
    }

    private SelectConditionStep<DataImportRecord> visible(UUID id, Actor actor) {
        return db.selectFrom(DATA_IMPORT)
                .where(DATA_IMPORT.ID.eq(id), actor.mayView(DATA_IMPORT.CREATED_BY, DATA_IMPORT.DEPARTMENT_ID));
    }
}
