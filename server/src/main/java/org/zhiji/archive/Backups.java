package org.zhiji.archive;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.zhiji.archive.Backup.Occasion;
import org.zhiji.archive.Backup.Status;
import org.zhiji.archive.BackupFile.Written;
import org.zhiji.platform.Ids;
import org.zhiji.platform.settings.BackupSettings;
import org.zhiji.platform.settings.Settings;

/** Where backups lie and what they are called. */
public final class Backups {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private Backups() {}

    /** That of the settings, else {@code backups} in the data folder. */
    public static Path folder(Path data) {
        var configured = Settings.ofProcess().get(BackupSettings.class).folder();
        return configured == null || configured.isBlank() ? data.resolve("backups") : Path.of(configured);
    }

    /** Puts a backup in the list that the connection's transaction has just made ready for it. */
    public static void noteBeforeUpgrade(
            Connection connection, Written written, String productVersion, boolean locked, Instant now) {
        var repository = new BackupRepository(DSL.using(connection, SQLDialect.POSTGRES));
        var id = Ids.next();
        repository.add(
                new Backup(id, Occasion.UPGRADE, Status.RUNNING, now, BackupPlace.node(), written.file()),
                productVersion,
                locked);
        repository.done(id, written, now);
    }

    public static String nameBeforeUpgrade(Instant at) {
        return name(at, Occasion.UPGRADE.inFileName());
    }

    /** Sorts by its moment, which is UTC so that no hour comes twice. */
    public static String name(Instant at, String occasion) {
        return "zhiji-" + MOMENT.format(at.atOffset(ZoneOffset.UTC)) + "-" + occasion + BackupFile.ENDING;
    }
}
