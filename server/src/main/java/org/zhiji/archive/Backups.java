package org.zhiji.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

    /** Sorts by its moment, which is UTC so that no hour comes twice. */
    public static String name(Instant at, String occasion) {
        return "zhiji-" + MOMENT.format(at.atOffset(ZoneOffset.UTC)) + "-" + occasion + BackupFile.ENDING;
    }
}
