package org.zhiji.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** Small help with folders and files that only their owner may read. */
public final class Folders {

    private static final int TRIES = 20;

    private Folders() {}

    public static void writePrivately(Path file, String text) throws IOException {
        createPrivately(file);
        Files.writeString(file, text);
    }

    /** Empty, and from its first moment closed to others. */
    public static void createPrivately(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    /** With all that is in it, also while somebody who is just ending still writes there. */
    public static void delete(Path folder) throws IOException {
        for (int tries = 1; Files.exists(folder); tries++) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException | UncheckedIOException e) {
                if (tries == TRIES) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
