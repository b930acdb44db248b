package org.zhiji.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.zhiji.archive.seal.Head;
import org.zhiji.archive.seal.Secret;
import org.zhiji.archive.seal.UnusableArchive;
import org.zhiji.archive.snapshot.LoadSnapshot;
import org.zhiji.archive.snapshot.LoadSnapshot.Loaded;
import org.zhiji.archive.snapshot.Progress;

/** Front door: the way back from a file, for good or on trial. */
public final class RestoreFile {

    private RestoreFile() {}

    /** What can be read of a backup without its secret. */
    public static Head head(Path file) {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return Head.read(in);
        } catch (NoSuchFileException e) {
            throw new UnusableArchive("no-such-file", e, file);
        } catch (IOException e) {
            throw new UnusableArchive("not-read", e, file, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Replaces all data of the database by those of the file, brought to this release, in one transaction; sessions end,
     * running nodes read everything anew. When it fails, or is cut off, everything is as before.
     *
     * @param connection of its own, unused; the caller closes it
     */
    public static Loaded replace(Connection connection, Path file, Secret secret, Progress progress)
            throws SQLException {
        var loaded = load(connection, file, secret, progress);
        LoadSnapshot.putInPlace(connection, loaded);
        connection.commit();
        return loaded;
    }

    /** Does the same but for the last step: proves that the file can be restored, row by row, and leaves nothing behind. */
    public static Loaded prove(Connection connection, Path file, Secret secret, Progress progress) throws SQLException {
        var loaded = load(connection, file, secret, progress);
        connection.rollback();
        return loaded;
    }

    private static Loaded load(Connection connection, Path file, Secret secret, Progress progress) throws SQLException {
        try {
            return LoadSnapshot.run(connection, file, secret, progress);
        } catch (NoSuchFileException e) {
            throw new UnusableArchive("no-such-file", e, file);
        } catch (IOException e) {
            throw new UnusableArchive("not-read", e, file, String.valueOf(e.getMessage()));
        }
    }
}
