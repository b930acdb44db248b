package org.zhiji.archive;

import static zhiji.sql.installation.Tables.BACKUP;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.archive.Backup.Occasion;
import org.zhiji.archive.Backup.Proof;
import org.zhiji.archive.Backup.Status;
import org.zhiji.archive.seal.UnusableArchive;
import zhiji.sql.installation.tables.records.BackupRecord;

/** The list of backups. */
@Component
class BackupRepository {

    private final DSLContext db;

    BackupRepository(DSLContext db) {
        this.db = db;
    }

    void add(Backup backup, String productVersion, boolean locked) {
        db.insertInto(BACKUP)
                .set(BACKUP.ID, backup.id())
                .set(BACKUP.OCCASION, backup.occasion().name())
                .set(BACKUP.STATUS, backup.status().name())
                .set(BACKUP.STARTED_AT, backup.startedAt())
                .set(BACKUP.NODE, backup.node())
                .set(BACKUP.FILE, backup.file().toString())
                .set(BACKUP.PRODUCT_VERSION, productVersion)
                .set(BACKUP.LOCKED, locked)
                .execute();
    }

    Optional<Backup> find(UUID id) {
        return db.selectFrom(BACKUP).where(BACKUP.ID.eq(id)).fetchOptional(BackupRepository::backup);
    }

    List<Backup> done(Occasion occasion, String node) {
        return db.selectFrom(BACKUP)
                .where(BACKUP.OCCASION.eq(occasion.name()), BACKUP.STATUS.eq(Status.DONE.name()), BACKUP.NODE.eq(node))
                .orderBy(BACKUP.STARTED_AT.desc())
                .fetch(BackupRepository::backup);
    }

    boolean running() {
        return db.fetchExists(BACKUP, BACKUP.STATUS.eq(Status.RUNNING.name()));
    }

    void at(UUID id, int percent) {
        db.update(BACKUP).set(BACKUP.PERCENT, percent).where(BACKUP.ID.eq(id)).execute();
    }

    /** Another node may have taken the work over. */
    void writing(UUID id, String node, Path file) {
        db.update(BACKUP)
                .set(BACKUP.NODE, node)
                .set(BACKUP.FILE, file.toString())
                .where(BACKUP.ID.eq(id))
                .execute();
    }

    void done(UUID id, BackupFile.Written written, Instant now) {
        db.update(BACKUP)
                .set(BACKUP.STATUS, Status.DONE.name())
                .set(BACKUP.PERCENT, 100)
                .set(BACKUP.BYTES, written.bytes())
                .set(BACKUP.ROW_COUNT, written.rows())
                .set(BACKUP.FINISHED_AT, now)
                .where(BACKUP.ID.eq(id))
                .execute();
    }

    void failed(UUID id, UnusableArchive why, Instant now) {
        db.update(BACKUP)
                .set(BACKUP.STATUS, Status.FAILED.name())
                .set(BACKUP.FINISHED_AT, now)
                .set(BACKUP.ERROR, why.key())
                .set(BACKUP.ERROR_DETAILS, why.details().toArray(String[]::new))
                .where(BACKUP.ID.eq(id))
                .execute();
    }

    void proved(UUID id, @Nullable UnusableArchive why, Instant now) {
        db.update(BACKUP)
                .set(BACKUP.PROOF, (why == null ? Proof.PASSED : Proof.FAILED).name())
                .set(BACKUP.PROVED_AT, now)
                .set(BACKUP.ERROR, why == null ? null : why.key())
                .set(
                        BACKUP.ERROR_DETAILS,
                        why == null ? new String[0] : why.details().toArray(String[]::new))
                .where(BACKUP.ID.eq(id))
                .execute();
    }

    void remove(UUID id) {
        db.deleteFrom(BACKUP).where(BACKUP.ID.eq(id)).execute();
    }

    /** Nights that failed are told once; the next night that succeeds makes them history, after two weeks nobody asks. */
    void removeFailedBefore(Instant limit) {
        db.deleteFrom(BACKUP)
                .where(BACKUP.STATUS.eq(Status.FAILED.name()), BACKUP.STARTED_AT.lt(limit))
                .execute();
    }

    private static Backup backup(BackupRecord row) {
        return new Backup(
                row.getId(),
                Occasion.valueOf(row.getOccasion()),
                Status.valueOf(row.getStatus()),
                row.getStartedAt(),
                row.getNode(),
                Path.of(row.getFile()));
    }
}
