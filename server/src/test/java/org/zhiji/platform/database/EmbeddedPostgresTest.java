package org.zhiji.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "embedded");
    }

    @AfterEach
    void stopWhatStillRuns() throws IOException {
        Postmaster.of(folder.resolve("postgres"))
                .filter(Postmaster::alive)
                .ifPresent(postmaster -> killWithChildren(postmaster.pid()));
        Folders.delete(folder);
    }

    @Test
    void whatWasCommittedSurvivesAKillOfEveryProcess() throws Exception {
        var first = EmbeddedPostgres.start(folder);
        execute(first, "CREATE TABLE kept (id int)", "INSERT INTO kept VALUES (7)");
        killWithChildren(postmaster().pid());

        try (var second = EmbeddedPostgres.start(folder)) {
            assertThat(value(second, "SELECT id FROM kept")).isEqualTo("7");
            assertThat(value(second, "SHOW fsync")).isEqualTo("on");
            assertThat(value(second, "SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void aServerThatOutlivedItsApplicationIsTakenOver() throws Exception {
        var orphaned = EmbeddedPostgres.start(folder);
        execute(orphaned, "CREATE TABLE kept (id int)", "INSERT INTO kept VALUES (7)");
        var before = postmaster().pid();

        try (var second = EmbeddedPostgres.start(folder)) {
            assertThat(postmaster().pid()).isNotEqualTo(before);
            assertThat(command(before)).isEmpty();
            assertThat(value(second, "SELECT id FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void aFolderOnWhichAnotherApplicationRunsIsRefusedAndLeftAlone() throws Exception {
        var java = ProcessHandle.current().info().command().orElseThrow();
        // Reads its source from a pipe that never says anything: a Java process that stays.
        var other = new ProcessBuilder(java, "-Xmx32m", "--source", "25", "/dev/stdin").start();
        try (var first = EmbeddedPostgres.start(folder)) {
            Files.writeString(folder.resolve("postgres/zhiji.pid"), Long.toString(other.pid()));

            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("already-running");
            assertThat(value(first, "SELECT 1")).isEqualTo("1");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void afterCloseNoProcessIsLeftAndTheNextStartFindsTheData() throws Exception {
        long pid;
        try (var first = EmbeddedPostgres.start(folder)) {
            execute(first, "CREATE TABLE kept (id int)", "INSERT INTO kept VALUES (7)");
            pid = postmaster().pid();
        }
        assertThat(command(pid)).isEmpty();
        assertThat(EmbeddedPostgres.running(folder)).isEmpty();

        try (var second = EmbeddedPostgres.start(folder)) {
            assertThat(value(second, "SELECT id FROM kept")).isEqualTo("7");
            assertThat(EmbeddedPostgres.running(folder)).isPresent();
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThatThrownBy(
                            () -> DriverManager.getConnection(server.url("postgres"), EmbeddedPostgres.USER, "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    /** What a process runs; nothing for one that has ended. */
    private static Optional<String> command(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command());
    }

    private Postmaster postmaster() {
        return Postmaster.of(folder.toAbsolutePath().resolve("postgres")).orElseThrow();
    }

    private static void killWithChildren(long pid) {
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        var all = new ArrayList<>(List.of(postmaster));
        all.addAll(postmaster.descendants().toList());
        all.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .join();
    }

    private static void execute(EmbeddedPostgres server, String... statements) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.url("postgres"), EmbeddedPostgres.USER, server.password());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String value(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.url("postgres"), EmbeddedPostgres.USER, server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
