package org.zhiji.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Where backups lie and what they are called. */
public final class Backups {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private Backups() {}

    /** {@code ZHIJI_BACKUP_FOLDER}, else {@code backups} in the data folder. */
    public static Path folder(Path data) {
        var configured = System.getenv("ZHIJI_BACKUP_FOLDER");
        return configured == null || configured.isBlank() ? data.resolve("backups") : Path.of(configured);
    }

    /** Sorts by its moment, which is UTC so that no hour comes twice. */
    public static String name(Instant at, String occasion) {
        return "zhiji-" + MOMENT.format(at.atOffset(ZoneOffset.UTC)) + "-" + occasion + BackupFile.ENDING;
    }
}
