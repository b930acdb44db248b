package org.zhiji;

import java.sql.SQLException;
import java.time.Clock;
import org.zhiji.archive.BackupFile;
import org.zhiji.archive.snapshot.Progress;

/** {@code backup FILE}: all data in one file, beside a running application or without one. */
final class BackupCommand {

    private BackupCommand() {}

    static void run(CommandLine line) {
        line.allow("data", BackupSecret.KEY_FILE, BackupSecret.PASSPHRASE).arguments(1);
        var file = CommandLine.path(line.argument(0, "FILE"));
        var secret = BackupSecret.of(line);
        try (var database = Database.join(line.data())) {
            if (database.isEmpty()) {
                throw new CommandLine.Mistake("not-set-up", line.command());
            }
            try (var connection = database.connect()) {
                var now = Clock.systemUTC().instant();
                var written = BackupFile.write(connection, file, secret, ProductVersion.get(), now, Progress.NONE);
                Terminal.say("backup-written", written.file(), Megabytes.of(written.bytes()), written.rows());
                if (!secret.present()) {
                    Terminal.say("backup-open");
                }
            } catch (SQLException e) {
                throw database.failed(e);
            }
        }
    }
}
