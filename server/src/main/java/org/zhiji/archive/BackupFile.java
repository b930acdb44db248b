package org.zhiji.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.zhiji.archive.seal.Secret;
import org.zhiji.archive.seal.UnusableArchive;
import org.zhiji.archive.snapshot.Progress;
import org.zhiji.archive.snapshot.WriteSnapshot;
import org.zhiji.platform.database.Folders;

/** Front door: all data in one file. Under its name the file is whole or not there, whenever the machine stops. */
public final class BackupFile {

    public static final String ENDING = ".zhiji";

    /** What is being written, and what is left when the writer was killed. */
    static final String PARTIAL = ".partial";

    private static final int BUFFER = 1 << 17;

    private BackupFile() {}

    /** What was written. */
    public record Written(Path file, long bytes, long rows) {}

    /**
     * Writes what the connection sees, while others go on working.
     *
     * @param connection of its own, unused; the caller closes it
     */
    public static Written write(
            Connection connection, Path file, Secret secret, String productVersion, Instant now, Progress progress)
            throws SQLException {
        if (Files.exists(file)) {
            throw new UnusableArchive("file-exists", file);
        }
        var partial = file.resolveSibling(file.getFileName() + PARTIAL);
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.deleteIfExists(partial);
            Folders.createPrivately(partial);
            long rows = into(connection, partial, secret, productVersion, now, progress);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            return new Written(file, Files.size(file), rows);
        } catch (IOException e) {
            throw new UnusableArchive("not-written", e, file, String.valueOf(e.getMessage()));
        } finally {
            remove(partial);
        }
    }

    private static long into(
            Connection connection, Path partial, Secret secret, String productVersion, Instant now, Progress progress)
            throws SQLException, IOException {
        try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE);
                var out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
            long rows = WriteSnapshot.run(connection, out, secret, productVersion, now, progress);
            out.flush();
            channel.force(true);
            return rows;
        }
    }

    private static void remove(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            // Nobody takes it for a backup, and the next night tries again.
        }
    }
}
