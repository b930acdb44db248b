package org.zhiji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhiji.platform.database.DatabaseUnavailable;
import org.zhiji.platform.database.EmbeddedPostgres;
import org.zhiji.platform.database.Folders;

/** An outside PostgreSQL: what an administrator of databases hands over, and what can be wrong with it. */
class DatabaseTest {

    private static Path folder;
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "outside");
        server = EmbeddedPostgres.startFast(folder);
        execute("postgres", "CREATE DATABASE crm");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        Folders.delete(folder);
    }

    @Test
    void anEmptyDatabaseIsPreparedOnceAndRefusedWhenANewerProgramHasWorkedOnIt() {
        var database = outside(server.url("crm"), server.password());
        database.prepare();
        assertThat(database.isEmpty()).isTrue();
        database.prepare();

        execute("crm", """
                INSERT INTO org_main.schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                VALUES (9999, '29991231.0001', 'of tomorrow', 'SQL', 'V29991231_0001__of_tomorrow.sql', 1, 'zhiji', 1, true)
                """);
        refused(database, "newer-data");
    }

    @Test
    void severalNodesPrepareAnEmptyDatabaseAtTheSameMoment() {
        execute("postgres", "CREATE DATABASE shared");
        var start = new CountDownLatch(1);
        try (var threads = Executors.newThreadPerTaskExecutor(Thread::new)) {
            var nodes = Stream.generate(() -> CompletableFuture.runAsync(
                            () -> {
                                await(start);
                                outside(server.url("shared"), server.password()).prepare();
                            },
                            threads))
                    .limit(3)
                    .toList();
            start.countDown();
            nodes.forEach(CompletableFuture::join);
        }
        assertThat(outside(server.url("shared"), server.password()).isEmpty()).isTrue();
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsWrongIsNamed() {
        refused(outside(server.url("crm"), "guess"), "wrong-password");
        refused(outside(server.url("nothing"), server.password()), "no-such-database");
        refused(outside("jdbc:postgresql://127.0.0.1:1/crm", "x"), "unreachable");
        refused(outside("jdbc:mysql://127.0.0.1/crm", "x"), "bad-address");
    }

    @Test
    void theSentenceDoesNotRepeatThePassword() {
        assertThatThrownBy(() -> outside("jdbc:postgresql://127.0.0.1:1/crm?password=geheim", "x")
                        .prepare())
                .isInstanceOfSatisfying(
                        DatabaseUnavailable.class,
                        found -> assertThat(found.details()).noneMatch(detail -> detail.contains("geheim")));
    }

    private static void refused(Database database, String key) {
        assertThatThrownBy(database::prepare).isInstanceOfSatisfying(DatabaseUnavailable.class, found -> {
            assertThat(found.key()).isEqualTo(key);
            assertThat(Terminal.text("database." + key, found.details().toArray()))
                    .doesNotContain("{");
        });
    }

    private static Database outside(String url, String password) {
        return new Database(url, EmbeddedPostgres.USER, password, null);
    }

    private static void execute(String database, String sql) {
        try (var connection =
                        DriverManager.getConnection(server.url(database), EmbeddedPostgres.USER, server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
