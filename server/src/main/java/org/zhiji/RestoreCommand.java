package org.zhiji;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.zhiji.archive.BackupFile;
import org.zhiji.archive.Backups;
import org.zhiji.archive.RestoreFile;
import org.zhiji.archive.snapshot.Progress;

/** {@code restore FILE}: all data from one file, beside a running application or without one. */
final class RestoreCommand {

    private static final String REPLACE = "replace";

    private RestoreCommand() {}

    static void run(CommandLine line) {
        line.allow("data", BackupSecret.KEY_FILE, BackupSecret.PASSPHRASE, REPLACE)
                .arguments(1);
        var file = CommandLine.path(line.argument(0, "FILE"));
        var head = RestoreFile.head(file);
        var secret = head.locked() ? BackupSecret.needed(line) : BackupSecret.of(line);
        try (var database = Database.join(line.data())) {
            database.checkVersion();
            if (!database.isEmpty()) {
                if (!line.flag(REPLACE)) {
                    throw new CommandLine.Mistake("data-are-there", "--" + REPLACE);
                }
                Terminal.say("restore-keeping", keep(database, line));
            }
            Terminal.say("restore-loading", head.productVersion(), local(head.writtenAt()));
            try (var connection = database.connect()) {
                var loaded = RestoreFile.replace(connection, file, secret, Progress.NONE);
                Terminal.say("restore-done", loaded.rows());
            } catch (SQLException e) {
                throw database.failed(e);
            }
        }
    }

    /** What is about to be replaced goes into a backup of its own first: the file may be the wrong one. */
    private static Path keep(Database database, CommandLine line) {
        var now = Clock.systemUTC().instant();
        var file = Backups.folder(line.data()).resolve(Backups.name(now, "before-restore"));
        try (var connection = database.connect()) {
            return BackupFile.write(
                            connection, file, BackupSecret.configured(), ProductVersion.get(), now, Progress.NONE)
                    .file();
        } catch (SQLException e) {
            throw database.failed(e);
        }
    }

    private static String local(java.time.Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(instant.atZone(ZoneId.systemDefault()));
    }
}
