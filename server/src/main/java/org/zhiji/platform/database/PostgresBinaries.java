package org.zhiji.platform.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhiji.platform.settings.ProgramSettings;
import org.zhiji.platform.settings.Settings;

/** The PostgreSQL programs of this platform, unpacked once per version into the user's cache folder. */
record PostgresBinaries(Path folder) {

    private static final Logger log = LoggerFactory.getLogger(PostgresBinaries.class);

    static PostgresBinaries unpack() throws IOException {
        var archive = archive();
        try (var packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new DatabaseUnavailable("no-platform", archive);
            }
            var bytes = packed.readAllBytes();
            var target = cache().resolve("postgres-" + Integer.toHexString(Arrays.hashCode(bytes)));
            if (!Files.exists(target)) {
                unpack(bytes, target);
            }
            return new PostgresBinaries(target);
        }
    }

    /** The command line of one of the programs; PostgreSQL refuses to run as root, so root leaves its rights first. */
    List<String> command(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(folder.resolve("bin")
                .resolve(isWindows() ? program + ".exe" : program)
                .toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        log.info("Unpacking PostgreSQL");
        Files.createDirectories(target.getParent());
        var partial = Files.createTempDirectory(target.getParent(), "unpacking");
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = partial.resolve(entry.getName()).normalize();
                if (!path.startsWith(partial)) {
                    throw new IOException("unexpected entry " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(path.getParent());
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    write(tar, path, (entry.getMode() & 0100) != 0);
                }
            }
        }
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            Folders.delete(partial);
        } catch (FileSystemException e) {
            // Another process unpacked the same version meanwhile.
            if (!Files.exists(target)) {
                throw e;
            }
            Folders.delete(partial);
        }
    }

    private static void write(InputStream content, Path path, boolean executable) throws IOException {
        Files.createDirectories(path.getParent());
        Files.copy(content, path);
        if (executable && !isWindows()) {
            Files.setPosixFilePermissions(
                    path,
                    EnumSet.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE,
                            PosixFilePermission.GROUP_READ,
                            PosixFilePermission.GROUP_EXECUTE,
                            PosixFilePermission.OTHERS_READ,
                            PosixFilePermission.OTHERS_EXECUTE));
        }
    }

    private static String archive() {
        var architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var processor = switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> architecture;
        };
        var system = isWindows()
                ? "windows"
                : System.getProperty("os.name").toLowerCase(Locale.ROOT).replace("mac os x", "darwin");
        return "postgres-" + system + "-" + processor + ".txz";
    }

    private static Path cache() {
        var configured = Settings.ofProcess().get(ProgramSettings.class).cache();
        if (configured != null) {
            return Path.of(configured);
        }
        return Path.of(System.getProperty("user.home"), ".cache", "zhiji");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name")) && !isWindows();
    }
}
