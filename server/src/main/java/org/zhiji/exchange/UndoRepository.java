package org.zhiji.exchange;

import static zhiji.sql.tenant.Tables.DATA_IMPORT;
import static zhiji.sql.tenant.Tables.DATA_IMPORT_KEPT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.identity.Actor;
import org.zhiji.platform.bulk.Bulk;
import org.zhiji.platform.problem.Problem;
import tools.jackson.databind.ObjectMapper;
import zhiji.sql.tenant.tables.records.DataImportKeptRecord;
import zhiji.sql.tenant.tables.records.DataImportRecord;

/** How far an import has been taken back, and what was kept. */
@Repository
class UndoRepository {

    private final DSLContext db;
    private final ImportRows rows;
    private final Bulk bulk;
    private final ObjectMapper json;

    UndoRepository(DSLContext db, ImportRows rows, Bulk bulk, ObjectMapper json) {
        this.db = db;
        this.rows = rows;
        this.bulk = bulk;
        this.json = json;
    }

    Optional<Undo> find(UUID importId, Actor actor) {
        return rows.find(importId, actor).map(this::read);
    }

    Optional<Undo> lock(UUID importId, Actor actor) {
        return rows.lock(importId, actor).map(this::read);
    }

    private Undo read(DataImportRecord row) {
        return new Undo(
                row.getId(),
                ImportStatus.valueOf(row.getStatus()),
                row.getCounts() != null,
                row.getCreatedAt(),
                row.getFinishedAt(),
                row.getDepartmentId(),
                row.getUndo() == null ? null : UndoState.valueOf(row.getUndo()),
                row.getUndoAt(),
                row.getUndoBy() == null ? null : json.readValue(row.getUndoBy().data(), Actor.class),
                row.getUndoCounts() == null
                        ? null
                        : json.readValue(row.getUndoCounts().data(), UndoCounts.class),
                row.getUndoStage() == null ? UndoStage.NEW_CONTACTS : UndoStage.valueOf(row.getUndoStage()),
                row.getUndoPosition(),
                row.getUndoFailure(),
                row.getUndoneAt());
    }

    void started(UUID importId, UndoState state, Actor actor, Instant now) {
        db.update(DATA_IMPORT)
                .set(DATA_IMPORT.UNDO, state.name())
                .set(DATA_IMPORT.UNDO_AT, now)
                .set(DATA_IMPORT.UNDO_BY, jsonb(actor))
                .setNull(DATA_IMPORT.UNDO_COUNTS)
                .setNull(DATA_IMPORT.UNDO_STAGE)
                .setNull(DATA_IMPORT.UNDO_POSITION)
                .setNull(DATA_IMPORT.UNDO_FAILURE)
                .set(DATA_IMPORT.VERSION, DATA_IMPORT.VERSION.plus(1))
                .where(DATA_IMPORT.ID.eq(importId))
                .execute();
    }

    /** Goes on where it stopped, at the same moment, so that all of it still comes back together. */
    void resumed(UUID importId, Actor actor) {
        db.update(DATA_IMPORT)
                .set(DATA_IMPORT.UNDO, UndoState.RUNNING.name())
                .set(DATA_IMPORT.UNDO_BY, jsonb(actor))
                .setNull(DATA_IMPORT.UNDO_FAILURE)
                .where(DATA_IMPORT.ID.eq(importId))
                .execute();
    }

    /** For whom, and with whose rights, the next part works. */
    void actingAs(UUID importId, Actor actor) {
        db.update(DATA_IMPORT)
                .set(DATA_IMPORT.UNDO_BY, jsonb(actor))
                .where(DATA_IMPORT.ID.eq(importId))
                .execute();
    }

    /** @return false if another run has moved the position meanwhile; then this one has to stop */
    boolean progressed(Undo from, UndoStage stage, @Nullable UUID position, UndoCounts counts) {
        return db.update(DATA_IMPORT)
                        .set(DATA_IMPORT.UNDO_STAGE, stage.name())
                        .set(DATA_IMPORT.UNDO_POSITION, position)
                        .set(DATA_IMPORT.UNDO_COUNTS, jsonb(counts))
                        .where(DATA_IMPORT.ID.eq(from.importId()))
                        .and(DSL.coalesce(DATA_IMPORT.UNDO_STAGE, UndoStage.NEW_CONTACTS.name())
                                .eq(from.stage().name()))
                        .and(DATA_IMPORT.UNDO_POSITION.isNotDistinctFrom(from.position()))
                        .execute()
                == 1;
    }

    void counted(UUID importId, UndoCounts counts) {
        db.update(DATA_IMPORT)
                .set(DATA_IMPORT.UNDO_COUNTS, jsonb(counts))
                .where(DATA_IMPORT.ID.eq(importId))
                .execute();
    }

    /** @param state absent after a trial that failed: nothing is known then */
    void ended(UUID importId, @Nullable UndoState state, @Nullable String failure, @Nullable Instant doneAt) {
        db.update(DATA_IMPORT)
                .set(DATA_IMPORT.UNDO, state == null ? null : state.name())
                .set(DATA_IMPORT.UNDO_FAILURE, failure)
                .set(DATA_IMPORT.UNDONE_AT, doneAt)
                .set(DATA_IMPORT.VERSION, DATA_IMPORT.VERSION.plus(1))
                .where(DATA_IMPORT.ID.eq(importId))
                .execute();
    }

    void keep(UUID importId, String type, Collection<Kept> kept) {
        bulk.insert(
                DATA_IMPORT_KEPT,
                kept.stream()
                        .map(record -> new DataImportKeptRecord(
                                importId,
                                type,
                                record.id(),
                                record.created(),
                                record.reason().name(),
                                refusal(record),
                                null,
                                null,
                                null,
                                null))
                        .toList());
    }

    /** @param refusal why a value cannot be put back */
    record Kept(
            UUID id,
            boolean created,
            KeptReason reason,
            @Nullable Refusal refusal) {}

    /** @param code of the sentence */
    record Refusal(String code, List<String> arguments) {

        static Refusal of(Problem problem) {
            return new Refusal(
                    problem.code().code(),
                    problem.arguments().stream().map(String::valueOf).toList());
        }
    }

    private @Nullable JSONB refusal(Kept kept) {
        return kept.refusal() == null ? null : jsonb(kept.refusal());
    }

    /** How many were decided upon; those that are decided stay so. */
    int decide(UUID importId, @Nullable Collection<UUID> records, KeptDecision decision, Actor actor, Instant now) {
        return db.update(DATA_IMPORT_KEPT)
                .set(DATA_IMPORT_KEPT.DECISION, decision.name())
                .set(DATA_IMPORT_KEPT.DECIDED_BY, actor.employeeId())
                .set(DATA_IMPORT_KEPT.DECIDED_AT, now)
                .where(DATA_IMPORT_KEPT.IMPORT_ID.eq(importId), DATA_IMPORT_KEPT.DECISION.isNull())
                .and(
                        records == null
                                ? DSL.trueCondition()
                                : DATA_IMPORT_KEPT.RECORD_ID.eq(DSL.any(records.toArray(UUID[]::new))))
                .execute();
    }

    /** The next kept records of a stage that somebody wants undone all the same. */
    List<UUID> wanted(UUID importId, UndoStage stage, int limit) {
        return db.select(DATA_IMPORT_KEPT.RECORD_ID)
                .from(DATA_IMPORT_KEPT)
                .where(
                        DATA_IMPORT_KEPT.IMPORT_ID.eq(importId),
                        DATA_IMPORT_KEPT.TYPE.eq(stage.type()),
                        DATA_IMPORT_KEPT.CREATED.eq(stage.created()),
                        DATA_IMPORT_KEPT.DECISION.eq(KeptDecision.UNDO.name()),
                        DATA_IMPORT_KEPT.DONE_AT.isNull())
                .orderBy(DATA_IMPORT_KEPT.RECORD_ID)
                .limit(limit)
                .forUpdate()
                .fetch(DATA_IMPORT_KEPT.RECORD_ID);
    }

    void done(UUID importId, String type, Collection<UUID> records, Instant now) {
        db.update(DATA_IMPORT_KEPT)
                .set(DATA_IMPORT_KEPT.DONE_AT, now)
                .where(DATA_IMPORT_KEPT.IMPORT_ID.eq(importId), DATA_IMPORT_KEPT.TYPE.eq(type))
                .and(DATA_IMPORT_KEPT.RECORD_ID.eq(DSL.any(records.toArray(UUID[]::new))))
                .execute();
    }

    /** It could not be done; the reason says why, and the decision is open again. */
    void refuse(UUID importId, String type, Kept kept) {
        db.update(DATA_IMPORT_KEPT)
                .set(DATA_IMPORT_KEPT.REASON, kept.reason().name())
                .set(DATA_IMPORT_KEPT.REFUSAL, refusal(kept))
                .setNull(DATA_IMPORT_KEPT.DECISION)
                .setNull(DATA_IMPORT_KEPT.DECIDED_BY)
                .setNull(DATA_IMPORT_KEPT.DECIDED_AT)
                .where(
                        DATA_IMPORT_KEPT.IMPORT_ID.eq(importId),
                        DATA_IMPORT_KEPT.TYPE.eq(type),
                        DATA_IMPORT_KEPT.RECORD_ID.eq(kept.id()))
                .execute();
    }

    private JSONB jsonb(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }
}
