package org.zhiji.archive;

import static zhiji.sql.installation.Tables.BACKUP;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhiji.archive.Backup.Occasion;
import org.zhiji.archive.Backup.Proof;
import org.zhiji.archive.Backup.Status;
import org.zhiji.platform.settings.BackupSettings;
import zhiji.sql.installation.tables.records.BackupRecord;

/** The page of backups. */
@Component
class BackupQueries {

    private static final int MOST = 100;

    private final DSLContext db;
    private final BackupSettings settings;
    private final BackupPlace place;
    private final MessageSource messages;

    BackupQueries(DSLContext db, BackupSettings settings, BackupPlace place, MessageSource messages) {
        this.db = db;
        this.settings = settings;
        this.place = place;
        this.messages = messages;
    }

    record BackupsView(BackupPlan plan, List<BackupRow> backups) {}

    /**
     * @param at hour and minute, in the company's zone
     * @param locked whether backups are encrypted; with what is never told
     */
    record BackupPlan(boolean nightly, String at, int daily, int weekly, int monthly, String folder, boolean locked) {}

    /**
     * @param here whether the file can be had from this node
     * @param problem what went wrong and what to do
     */
    record BackupRow(
            UUID id,
            Occasion occasion,
            Status status,
            int percent,
            Instant startedAt,
            @Nullable Instant finishedAt,
            String fileName,
            String node,
            boolean here,
            @Nullable Long bytes,
            @Nullable Long rowCount,
            String productVersion,
            boolean locked,
            Proof proof,
            @Nullable Instant provedAt,
            @Nullable String problem) {}

    BackupsView all(Locale locale) {
        var plan = new BackupPlan(
                settings.nightly(),
                settings.at().toString(),
                settings.daily(),
                settings.weekly(),
                settings.monthly(),
                place.folder().toString(),
                place.locked());
        return new BackupsView(
                plan,
                db.selectFrom(BACKUP)
                        .orderBy(BACKUP.STARTED_AT.desc(), BACKUP.ID.desc())
                        .limit(MOST)
                        .fetch(row -> row(row, locale)));
    }

    BackupRow one(UUID id, Locale locale) {
        return db.selectFrom(BACKUP).where(BACKUP.ID.eq(id)).fetchSingle(row -> row(row, locale));
    }

    private BackupRow row(BackupRecord row, Locale locale) {
        var file = Path.of(row.getFile());
        return new BackupRow(
                row.getId(),
                Occasion.valueOf(row.getOccasion()),
                Status.valueOf(row.getStatus()),
                row.getPercent(),
                row.getStartedAt(),
                row.getFinishedAt(),
                String.valueOf(file.getFileName()),
                row.getNode(),
                row.getStatus().equals(Status.DONE.name()) && Files.exists(file),
                row.getBytes(),
                row.getRowCount(),
                row.getProductVersion(),
                row.getLocked(),
                Proof.valueOf(row.getProof()),
                row.getProvedAt(),
                row.getError() == null
                        ? null
                        : messages.getMessage(
                                "backup.problem." + row.getError(), row.getErrorDetails(), row.getError(), locale));
    }
}
