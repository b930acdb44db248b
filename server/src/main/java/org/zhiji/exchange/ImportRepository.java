package org.zhiji.exchange;

import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.DATA_IMPORT;
import static zhiji.sql.tenant.Tables.DATA_IMPORT_ISSUE;
import static zhiji.sql.tenant.Tables.DATA_IMPORT_MAPPING;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.exchange.row.ImportField;
import org.zhiji.exchange.row.ImportOptions;
import org.zhiji.identity.Actor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import zhiji.sql.tenant.tables.records.DataImportRecord;

/** Imports, their issues, and the mappings remembered from earlier ones. */
@Repository
class ImportRepository {

    private static final TypeReference<Map<Integer, ImportField>> COLUMNS = new TypeReference<>() {};
    private static final TypeReference<Map<Integer, String>> OWN_COLUMNS = new TypeReference<>() {};

    private final DSLContext db;
    private final ImportRows rows;
    private final ObjectMapper json;

    ImportRepository(DSLContext db, ImportRows rows, ObjectMapper json) {
        this.db = db;
        this.rows = rows;
        this.json = json;
    }

    void insert(Import fresh, long size, String hash, @Nullable String idempotencyKey, Instant now) {
        db.insertInto(DATA_IMPORT)
                .set(DATA_IMPORT.ID, fresh.id())
                .set(DATA_IMPORT.FILE_NAME, fresh.fileName())
                .set(DATA_IMPORT.FILE_SIZE, size)
                .set(DATA_IMPORT.FILE_HASH, hash)
                .set(DATA_IMPORT.STATUS, fresh.status().name())
                .set(DATA_IMPORT.ANALYSIS, jsonb(fresh.analysis()))
                .set(DATA_IMPORT.COLUMNS, jsonb(fresh.sortedColumns()))
                .set(DATA_IMPORT.OWN_COLUMNS, jsonb(fresh.ownColumns()))
                .set(DATA_IMPORT.OPTIONS, jsonb(fresh.options()))
                .set(DATA_IMPORT.ROW_COUNT, fresh.analysis().rowCount())
                .set(DATA_IMPORT.DEPARTMENT_ID, fresh.departmentId())
                .set(DATA_IMPORT.ACTOR, jsonb(fresh.actor()))
                .set(DATA_IMPORT.IDEMPOTENCY_KEY, idempotencyKey)
                .set(DATA_IMPORT.CREATED_AT, now)
                .set(DATA_IMPORT.CREATED_BY, fresh.actor().employeeId())
                .execute();
    }

    Optional<UUID> findRepeated(Actor actor, String idempotencyKey) {
        return db.select(DATA_IMPORT.ID)
                .from(DATA_IMPORT)
                .where(DATA_IMPORT.CREATED_BY.eq(actor.employeeId()), DATA_IMPORT.IDEMPOTENCY_KEY.eq(idempotencyKey))
                .fetchOptional(DATA_IMPORT.ID);
    }

    Optional<Import> find(UUID id, Actor actor) {
        return rows.find(id, actor).map(this::read);
    }

    Optional<Import> lock(UUID id, Actor actor) {
        return rows.lock(id, actor).map(this::read);
    }

    private Import read(DataImportRecord row) {
        return new Import(
                row.getId(),
                row.getFileName(),
                ImportStatus.valueOf(row.getStatus()),
                json.readValue(row.getAnalysis().data(), ImportAnalysis.class),
                json.readValue(row.getColumns().data(), COLUMNS),
                json.readValue(row.getOwnColumns().data(), OWN_COLUMNS),
                json.readValue(row.getOptions().data(), ImportOptions.class),
                row.getPosition(),
                row.getCounts() == null ? null : json.readValue(row.getCounts().data(), ImportCounts.class),
                row.getDepartmentId(),
                json.readValue(row.getActor().data(), Actor.class),
                row.getFileRemovedAt() != null,
                row.getUndo() == null ? null : UndoState.valueOf(row.getUndo()),
                row.getVersion());
    }

    void saveSettings(Import changed) {
        db.update(DATA_IMPORT)
                .set(DATA_IMPORT.STATUS, ImportStatus.READY.name())
                .set(DATA_IMPORT.ANALYSIS, jsonb(changed.analysis()))
                .set(DATA_IMPORT.COLUMNS, jsonb(changed.sortedColumns()))
                .set(DATA_IMPORT.OWN_COLUMNS, jsonb(changed.ownColumns()))
                .set(DATA_IMPORT.OPTIONS, jsonb(changed.options()))
                .set(DATA_IMPORT.ROW_COUNT, changed.analysis().rowCount())
                .set(DATA_IMPORT.DEPARTMENT_ID, changed.departmentId())
                .setNull(DATA_IMPORT.DRY_RUN_COUNTS)
                .set(DATA_IMPORT.VERSION, DATA_IMPORT.VERSION.plus(1))
                .where(DATA_IMPORT.ID.eq(changed.id()))
                .execute();
    }

    void started(UUID id, boolean dryRun, Actor actor, Instant now) {
        db.update(DATA_IMPORT)
                .set(DATA_IMPORT.STATUS, (dryRun ? ImportStatus.DRY_RUNNING : ImportStatus.RUNNING).name())
                .set(DATA_IMPORT.ACTOR, jsonb(actor))
                // A run that goes on began when its first rows came in.
                .set(
                        DATA_IMPORT.STARTED_AT,
                        when(DATA_IMPORT.POSITION.gt(0L), DATA_IMPORT.STARTED_AT)
                                .otherwise(now))
                .setNull(DATA_IMPORT.FAILURE)
                // What a trial of undoing has shown holds no longer.
                .setNull(DATA_IMPORT.UNDO)
                .set(DATA_IMPORT.VERSION, DATA_IMPORT.VERSION.plus(1))
                .where(DATA_IMPORT.ID.eq(id))
                .execute();
    }

    /** A trial begins at the first row again; a real run goes on where it stopped. */
    void clearTrial(UUID id) {
        db.update(DATA_IMPORT)
                .setNull(DATA_IMPORT.DRY_RUN_COUNTS)
                .where(DATA_IMPORT.ID.eq(id))
                .execute();
        db.deleteFrom(DATA_IMPORT_ISSUE)
                .where(DATA_IMPORT_ISSUE.IMPORT_ID.eq(id), DATA_IMPORT_ISSUE.DRY_RUN.isTrue())
                .execute();
    }

    void tried(UUID id, ImportCounts counts) {
        db.update(DATA_IMPORT)
                .set(DATA_IMPORT.DRY_RUN_COUNTS, jsonb(counts))
                .where(DATA_IMPORT.ID.eq(id))
                .execute();
    }

    /** @return false if another run has moved the position meanwhile; then this one has to stop */
    boolean progressed(UUID id, long from, long to, ImportCounts counts) {
        return db.update(DATA_IMPORT)
                        .set(DATA_IMPORT.POSITION, to)
                        .set(DATA_IMPORT.COUNTS, jsonb(counts))
                        .where(DATA_IMPORT.ID.eq(id), DATA_IMPORT.POSITION.eq(from))
                        .execute()
                == 1;
    }

    void ended(UUID id, ImportStatus status, @Nullable String failure, Instant now) {
        db.update(DATA_IMPORT)
                .set(DATA_IMPORT.STATUS, status.name())
                .set(DATA_IMPORT.FAILURE, failure)
                .set(DATA_IMPORT.FINISHED_AT, now)
                .where(DATA_IMPORT.ID.eq(id))
                .execute();
    }

    /** Why it has stopped, as a code. */
    Optional<String> failure(UUID id) {
        return db.select(DATA_IMPORT.FAILURE)
                .from(DATA_IMPORT)
                .where(DATA_IMPORT.ID.eq(id), DATA_IMPORT.FAILURE.isNotNull())
                .fetchOptional(DATA_IMPORT.FAILURE);
    }

    void addIssues(UUID id, boolean dryRun, Collection<RowIssues> told) {
        var insert = db.insertInto(
                DATA_IMPORT_ISSUE,
                DATA_IMPORT_ISSUE.IMPORT_ID,
                DATA_IMPORT_ISSUE.DRY_RUN,
                DATA_IMPORT_ISSUE.ROW_NO,
                DATA_IMPORT_ISSUE.ERROR,
                DATA_IMPORT_ISSUE.ISSUES);
        boolean any = false;
        for (RowIssues row : told) {
            if (!row.isEmpty()) {
                insert = insert.values(id, dryRun, row.row(), row.hasError(), jsonb(row.issues()));
                any = true;
            }
        }
        if (any) {
            insert.execute();
        }
    }

    /** The mapping of the last table with exactly these headers. */
    Optional<Remembered> remembered(List<String> headers) {
        return db.selectFrom(DATA_IMPORT_MAPPING)
                .where(DATA_IMPORT_MAPPING.HEADER_HASH.eq(headerHash(headers)))
                .fetchOptional(row -> new Remembered(
                        json.readValue(row.getColumns().data(), COLUMNS),
                        json.readValue(row.getOwnColumns().data(), OWN_COLUMNS),
                        json.readValue(row.getOptions().data(), ImportOptions.class)));
    }

    record Remembered(Map<Integer, ImportField> columns, Map<Integer, String> ownColumns, ImportOptions options) {}

    void remember(Import used, Actor actor, Instant now) {
        var columns = jsonb(used.sortedColumns());
        var own = jsonb(used.ownColumns());
        var options = jsonb(used.options());
        db.insertInto(DATA_IMPORT_MAPPING)
                .set(DATA_IMPORT_MAPPING.HEADER_HASH, headerHash(used.analysis().headers()))
                .set(DATA_IMPORT_MAPPING.COLUMNS, columns)
                .set(DATA_IMPORT_MAPPING.OWN_COLUMNS, own)
                .set(DATA_IMPORT_MAPPING.OPTIONS, options)
                .set(DATA_IMPORT_MAPPING.USED_AT, now)
                .set(DATA_IMPORT_MAPPING.USED_BY, actor.employeeId())
                .onConflict(DATA_IMPORT_MAPPING.HEADER_HASH)
                .doUpdate()
                .set(DATA_IMPORT_MAPPING.COLUMNS, columns)
                .set(DATA_IMPORT_MAPPING.OWN_COLUMNS, own)
                .set(DATA_IMPORT_MAPPING.OPTIONS, options)
                .set(DATA_IMPORT_MAPPING.USED_AT, now)
                .set(DATA_IMPORT_MAPPING.USED_BY, actor.employeeId())
                .execute();
    }

    private static String headerHash(List<String> headers) {
        return Hashes.sha256(String.join("\u001f", headers));
    }

    private JSONB jsonb(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }
}
