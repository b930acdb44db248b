package org.zhiji.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own below one data folder. Durable unless told otherwise, reached only from this machine
 * and only with the password that lies beside the data. A server that outlived a killed application is taken over.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    public static final String USER = "zhiji";
    public static final String DATABASE = "zhiji";

    /** The major version of the programs inside. */
    private static final String VERSION = "18";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final AtomicInteger STARTING = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresBinaries binaries;
    private final Path folder;
    private final Path cluster;
    private final String password;
    private final int port;
    private final boolean owner;

    private EmbeddedPostgres(
            PostgresBinaries binaries, Path folder, Path cluster, String password, int port, boolean owner) {
        this.binaries = binaries;
        this.folder = folder;
        this.cluster = cluster;
        this.password = password;
        this.port = port;
        this.owner = owner;
    }

    /** Starts the server below the folder, durable; makes the folder and the database cluster where they are missing. */
    public static EmbeddedPostgres start(Path folder) {
        return start(folder, true);
    }

    /** Starts a server that may lose data when the machine fails: for tests and throw-away demos only. */
    public static EmbeddedPostgres startFast(Path folder) {
        return start(folder, false);
    }

    private static EmbeddedPostgres start(Path folder, boolean durable) {
        STARTING.incrementAndGet();
        try {
            makeWritable(folder);
            var binaries = PostgresBinaries.unpack();
            var cluster = folder.resolve("postgres").toAbsolutePath();
            var password = password(folder.resolve("postgres.password"));
            if (!Files.exists(cluster.resolve("PG_VERSION"))) {
                initialise(binaries, folder, cluster);
            }
            checkVersion(folder, cluster);
            stopStale(binaries, folder, cluster);
            var port = freePort();
            configure(cluster, port, durable);
            run(binaries, folder, cluster);
            return new EmbeddedPostgres(binaries, folder, cluster, password, port, true);
        } catch (IOException e) {
            throw new DatabaseUnavailable("not-started", e, folder, String.valueOf(e.getMessage()));
        } finally {
            STARTING.decrementAndGet();
        }
    }

    /**
     * Stops the server below the folder if this process has started it, also in the middle of its start. For the end of the
     * process: an interrupted start has returned nothing that could be closed.
     */
    public static void stop(Path folder) {
        var cluster = folder.resolve("postgres").toAbsolutePath();
        try {
            for (int tries = 0; STARTING.get() > 0 && Postmaster.of(cluster).isEmpty() && tries < 20; tries++) {
                Thread.sleep(100);
            }
            if (Postmaster.of(cluster).filter(Postmaster::alive).isPresent() && Postmaster.startedBySelf(cluster)) {
                stop(PostgresBinaries.unpack(), folder, cluster);
            }
        } catch (IOException e) {
            log.warn("The embedded database did not stop: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The server that a running application has started below the folder, if there is one. */
    public static Optional<EmbeddedPostgres> running(Path folder) {
        var cluster = folder.resolve("postgres").toAbsolutePath();
        return Postmaster.of(cluster).filter(Postmaster::alive).map(postmaster -> {
            try {
                return new EmbeddedPostgres(
                        PostgresBinaries.unpack(),
                        folder,
                        cluster,
                        password(folder.resolve("postgres.password")),
                        postmaster.port(),
                        false);
            } catch (IOException e) {
                throw new DatabaseUnavailable("not-started", e, folder, String.valueOf(e.getMessage()));
            }
        });
    }

    public String url() {
        return url(DATABASE);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String password() {
        return password;
    }

    /** Stops the server if this object has started it; waits until it is down. */
    @Override
    public void close() {
        if (!owner || !Files.exists(cluster.resolve("postmaster.pid"))) {
            return;
        }
        try {
            stop(binaries, folder, cluster);
        } catch (IOException e) {
            log.warn("The embedded database did not stop: {}", e.getMessage());
        }
    }

    private static void makeWritable(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new DatabaseUnavailable("not-writable", e, folder);
        }
        if (!Files.isWritable(folder)) {
            throw new DatabaseUnavailable("not-writable", folder);
        }
    }

    /** The files of one major version cannot be read by another. */
    private static void checkVersion(Path folder, Path cluster) throws IOException {
        var version = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!version.equals(VERSION)) {
            throw new DatabaseUnavailable("other-version", folder, version, VERSION);
        }
    }

    private static void initialise(PostgresBinaries binaries, Path folder, Path cluster) throws IOException {
        log.info("Creating the database in {}", cluster);
        // A folder without PG_VERSION is what an interrupted first start leaves behind: nobody's data are in it.
        if (Files.exists(cluster)) {
            Folders.delete(cluster);
        }
        execute(
                folder,
                binaries.command(
                        "initdb",
                        "--pgdata=" + cluster,
                        "--username=" + USER,
                        "--pwfile=" + folder.resolve("postgres.password").toAbsolutePath(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C"));
    }

    private static void stopStale(PostgresBinaries binaries, Path folder, Path cluster) throws IOException {
        var postmaster = Postmaster.of(cluster);
        if (postmaster.isEmpty()) {
            return;
        }
        if (postmaster.get().alive()) {
            if (postmaster.get().applicationAlive()) {
                throw new DatabaseUnavailable("already-running", folder);
            }
            log.info("Taking over from a database that outlived its application");
            stop(binaries, folder, cluster);
        } else {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        }
    }

    private static void configure(Path cluster, int port, boolean durable) throws IOException {
        var onOrOff = durable ? "on" : "off";
        var lines = List.of(
                "listen_addresses = '127.0.0.1'",
                "port = " + port,
                "unix_socket_directories = ''",
                "fsync = " + onOrOff,
                "synchronous_commit = " + onOrOff,
                "full_page_writes = " + onOrOff,
                "max_connections = 40",
                // A restore puts every table and index in place, and drops those before, in one transaction.
                "max_locks_per_transaction = 256",
                "shared_buffers = 64MB",
                "work_mem = 8MB",
                "maintenance_work_mem = 48MB",
                "effective_cache_size = 1GB",
                "random_page_cost = 1.1",
                "jit = off",
                "max_worker_processes = 4",
                // Many people ask small things at once; helpers for one of them would only be in the way of the others.
                "max_parallel_workers_per_gather = 0",
                "timezone = 'UTC'",
                "log_timezone = 'UTC'",
                "logging_collector = off",
                "log_min_messages = warning",
                // Its log is no place for anybody's data: neither statements nor the values of a row that was refused.
                "log_min_error_statement = panic",
                "log_error_verbosity = terse",
                "");
        Files.writeString(cluster.resolve("zhiji.conf"), String.join("\n", lines));
        var main = cluster.resolve("postgresql.conf");
        var include = "include = 'zhiji.conf'\n";
        if (!Files.readString(main).contains(include)) {
            Files.writeString(main, "\n" + include, StandardOpenOption.APPEND);
        }
        Files.writeString(
                cluster.resolve("zhiji.pid"),
                Long.toString(ProcessHandle.current().pid()));
    }

    private static void run(PostgresBinaries binaries, Path folder, Path cluster) throws IOException {
        var log = folder.resolve("postgres.log").toAbsolutePath();
        try {
            execute(
                    folder,
                    binaries.command(
                            "pg_ctl",
                            "start",
                            "--pgdata=" + cluster,
                            "--log=" + log,
                            "--wait",
                            "--silent",
                            "--timeout=" + PATIENCE.toSeconds()));
        } catch (IOException e) {
            throw new IOException(e.getMessage() + tail(log), e);
        }
    }

    private static void stop(PostgresBinaries binaries, Path folder, Path cluster) throws IOException {
        execute(
                folder,
                binaries.command(
                        "pg_ctl",
                        "stop",
                        "--pgdata=" + cluster,
                        "--mode=fast",
                        "--wait",
                        "--silent",
                        "--timeout=" + PATIENCE.toSeconds()));
    }

    private static void execute(Path folder, List<String> command) throws IOException {
        // To a file, not a pipe: the server inherits the stream and would keep a pipe open for ever.
        var output = Files.createTempFile(folder, "command", ".out");
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds() + 10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("no answer within " + PATIENCE.toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException(Files.readString(output).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static String password(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        Folders.writePrivately(file, password);
        return password;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String tail(Path log) {
        try {
            var lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }
}
