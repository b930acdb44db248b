package org.zhiji.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code postmaster.pid} says of the server of a database cluster. */
record Postmaster(long pid, int port, Path cluster) {

    static Optional<Postmaster> of(Path cluster) {
        try {
            var lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip()),
                    cluster));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether the process still runs and is a PostgreSQL: after a restart of the machine the number may be another's. */
    boolean alive() {
        // A process that has ended but is not yet collected by its parent has no command any more.
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }

    /** Whether the application that started the server still runs, and is another one. */
    boolean applicationAlive() {
        return application(cluster)
                .filter(pid -> pid != ProcessHandle.current().pid())
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.contains("java"))
                        .orElse(true))
                .isPresent();
    }

    static boolean startedBySelf(Path cluster) {
        return application(cluster)
                .filter(pid -> pid == ProcessHandle.current().pid())
                .isPresent();
    }

    private static Optional<Long> application(Path cluster) {
        try {
            return Optional.of(Long.parseLong(
                    Files.readString(cluster.resolve("zhiji.pid")).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
