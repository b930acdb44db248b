package org.zhiji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhiji.archive.RestoreFile;
import org.zhiji.platform.database.DatabaseUnavailable;
import org.zhiji.platform.database.EmbeddedPostgres;
import org.zhiji.platform.database.Folders;
import org.zhiji.platform.tenant.Migrations;

/** An outside PostgreSQL: what an administrator of databases hands over, and what can be wrong with it. */
class DatabaseTest {

    private static final List<String> OLDER = List.of("20261122.0001", "20261122.0100", "20261122.0400");

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
        database.prepare(folder);
        assertThat(database.isEmpty()).isTrue();
        database.prepare(folder);

        execute("crm", """
                INSERT INTO org_main.schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                VALUES (9999, '29991231.0001', 'of tomorrow', 'SQL', 'V29991231_0001__of_tomorrow.sql', 1, 'zhiji', 1, true)
                """);
        refused(database, "newer-data");
    }

    @Test
    void aNodeThatStartsWhileAnotherPreparesTheDatabaseWaitsForIt() throws Exception {
        execute("postgres", "CREATE DATABASE shared");
        var database = outside(server.url("shared"), server.password());
        try (var first = database.connect()) {
            first.setAutoCommit(false);
            Migrations.run(first);
            var second = CompletableFuture.runAsync(() -> database.prepare(folder));
            awaitOneThatWaits();
            assertThat(second).isNotDone();
            first.commit();
            second.join();
            assertThat(DSL.using(first, SQLDialect.POSTGRES)
                            .fetchSingle("select count(*) from zhiji.tenant")
                            .get(0))
                    .isEqualTo(1L);
        }
    }

    /** Without a turn to wait for, the second would fail at the schema that both create. */
    private static void awaitOneThatWaits() throws Exception {
        try (var connection =
                DriverManager.getConnection(server.url("postgres"), EmbeddedPostgres.USER, server.password())) {
            var db = DSL.using(connection, SQLDialect.POSTGRES);
            var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (db.fetchCount(DSL.selectOne()
                            .from(DSL.table("pg_locks"))
                            .where(DSL.condition("locktype = 'advisory' and not granted")))
                    == 0) {
                assertThat(System.nanoTime()).as("nobody waits").isLessThan(end);
                Thread.sleep(20);
            }
        }
    }

    @Test
    void dataOfAnOlderProgramAreBackedUpBroughtToThisVersionAndLookedAt() throws Exception {
        var database = older("older");
        database.prepare(folder.resolve("older"));
        try (var connection = database.connect()) {
            assertThat(Migrations.pending(connection)).isFalse();
            DSLContext db = DSL.using(connection, SQLDialect.POSTGRES);
            var file = db.fetchSingle("select file from zhiji.backup where occasion = 'UPGRADE' and status = 'DONE'")
                    .get(0, String.class);
            assertThat(RestoreFile.head(Path.of(file)).locked()).isFalse();
        }
        database.prepare(folder.resolve("older"));
        try (var kept = Files.list(folder.resolve("older"))) {
            assertThat(kept).hasSize(1);
        }
    }

    @Test
    void anUpgradeThatFailsLeavesTheOldDataAsTheyWereAndSaysWhereTheirBackupLies() throws Exception {
        var database = older("stubborn");
        // Somebody was at the database by hand.
        execute("stubborn", "CREATE TABLE org_main.follow_up_task (id int)");
        assertThatThrownBy(() -> database.prepare(folder.resolve("stubborn")))
                .isInstanceOfSatisfying(DatabaseUnavailable.class, found -> {
                    assertThat(found.key()).isEqualTo("not-upgraded");
                    assertThat(Path.of(found.details().getFirst())).exists();
                    assertThat(Terminal.text(
                                    "database.not-upgraded", found.details().toArray()))
                            .contains("before-upgrade")
                            .doesNotContain("{");
                });
        try (var connection = database.connect()) {
            assertThat(Migrations.applied(connection, "org_main")).containsExactlyElementsOf(OLDER);
            assertThat(Migrations.applied(connection, "zhiji")).hasSize(1);
        }
    }

    /** As a release before the first one would have left it, with one person who signs in. */
    private static Database older(String name) throws SQLException {
        execute("postgres", "CREATE DATABASE " + name);
        var database = outside(server.url(name), server.password());
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            Migrations.create(connection, "zhiji", "zhiji", List.of("20261122.0001"));
            Migrations.create(connection, "org_main", "org_main", OLDER);
            connection.commit();
        }
        execute(name, """
                INSERT INTO zhiji.tenant VALUES (gen_random_uuid(), 'org_main', '江城', 'Asia/Shanghai', now());
                INSERT INTO org_main.department (id, name, kind, path, created_at, updated_at)
                VALUES (gen_random_uuid(), '江城', 'COMPANY', '/', now(), now());
                INSERT INTO org_main.employee (id, name, pinyin, department_id, status, sign_in, created_at, updated_at)
                SELECT gen_random_uuid(), '王总', 'wangzong', id, 'ACTIVE', true, now(), now() FROM org_main.department;
                INSERT INTO zhiji.account (id, tenant_id, employee_id, login_name, created_at)
                SELECT gen_random_uuid(), t.id, e.id, 'wang', now() FROM zhiji.tenant t, org_main.employee e""");
        return database;
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
                        .prepare(folder))
                .isInstanceOfSatisfying(
                        DatabaseUnavailable.class,
                        found -> assertThat(found.details()).noneMatch(detail -> detail.contains("geheim")));
    }

    private static void refused(Database database, String key) {
        assertThatThrownBy(() -> database.prepare(folder)).isInstanceOfSatisfying(DatabaseUnavailable.class, found -> {
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
