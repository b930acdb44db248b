package org.zhiji.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.archive.seal.Secret;
import org.zhiji.archive.seal.UnusableArchive;
import org.zhiji.archive.snapshot.Progress;
import org.zhiji.platform.tenant.Migrations;
import org.zhiji.testing.Company;
import org.zhiji.testing.SampleRecords;
import org.zhiji.testing.TestDatabase;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class RestoreTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:20:00Z");
    private static final Secret SECRET = Secret.of("老马识途 4711");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir
    static Path folder;

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    private Path file;

    @BeforeAll
    void writeABackupOfACompanyAtWork() throws SQLException {
        var samples = new SampleRecords(company, time, db);
        for (var address : List.of(
                "/api/customers",
                "/api/work-orders",
                "/api/issues",
                "/api/complaints",
                "/api/imports",
                "/api/notices")) {
            samples.of(address).orElseThrow();
        }
        company.crAdvisor().get("/api/session").expect(200);
        try (var connection = here()) {
            execute(connection, """
                    CREATE TABLE org_main.audit_entry_2031_01 PARTITION OF org_main.audit_entry
                    FOR VALUES FROM ('2031-01-01T00:00Z') TO ('2031-02-01T00:00Z')""");
            execute(connection, """
                    INSERT INTO org_main.audit_entry (id, at, actor_id, action, subject_type, subject_id, changes)
                    VALUES (gen_random_uuid(), '2031-01-15T00:00Z', gen_random_uuid(), 'UPDATED', 'x', gen_random_uuid(),
                            '{"a": "line\\\\nbreak\\\\ttab \\\\\\\\ backslash 㛃𬍛"}')""");
            execute(
                    connection,
                    "ALTER TABLE org_main.customer ADD COLUMN x_club_no varchar(20), ADD COLUMN x_since timestamptz");
            execute(
                    connection,
                    "UPDATE org_main.customer SET x_club_no = E'A\\t1\\n', x_since = '2020-02-29T23:59:59.999999Z'");
            // So much that an archive has several pieces.
            execute(connection, """
                    INSERT INTO org_main.data_import_chunk (import_id, seq, content)
                    SELECT id, 99, (SELECT decode(string_agg(md5(random()::text), ''), 'hex') FROM generate_series(1, 20000))
                    FROM org_main.data_import""");
            execute(connection, """
                    INSERT INTO zhiji.session (token_hash, account_id, created_at, last_seen_at, expires_at)
                    SELECT '\\x00', id, now(), now(), now() FROM zhiji.account LIMIT 1""");
            execute(connection, """
                    INSERT INTO zhiji.scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, version)
                    VALUES ('import', 'cut-off', now(), true, 'a node that is gone', 3)""");
        }
        file = folder.resolve("company.zhiji");
        try (var connection = here()) {
            BackupFile.write(connection, file, SECRET, "0.0.9", NOW, Progress.NONE);
        }
    }

    @Test
    void aBackupRestoredElsewhereIsTheSameTableByTable() throws SQLException {
        try (var there = empty()) {
            RestoreFile.replace(there, file, SECRET, Progress.NONE);
            var expected = tables(here());
            var found = tables(there);
            // Who had signed in signs in again; a job that somebody was at is due again.
            assertThat(found.remove("zhiji.session")).isEmpty();
            assertThat(expected.remove("zhiji.session")).hasSize(1);
            expected.remove("zhiji.one_time_link");
            assertThat(found.remove("zhiji.one_time_link")).isEmpty();
            assertThat(found.remove("zhiji.scheduled_tasks").toString()).doesNotContain("a node that is gone");
            assertThat(expected.remove("zhiji.scheduled_tasks").toString()).contains("a node that is gone");
            assertThat(found).isEqualTo(expected);
            assertThat(found).containsKey("org_main.audit_entry_2031_01").hasSizeGreaterThan(40);
            assertThat(found.get("org_main.customer").toString()).contains("2020-02-29");
            assertThat(String.join("\n", shape(there))).isEqualTo(String.join("\n", shape(here())));
            assertThat(query(there, "SELECT picked::text FROM zhiji.scheduled_tasks WHERE task_instance = 'cut-off'"))
                    .containsExactly("false");
        }
    }

    @Test
    void numbersGoOnBehindTheLastOneGivenOut() throws SQLException {
        try (var there = empty();
                var here = here()) {
            RestoreFile.replace(there, file, SECRET, Progress.NONE);
            var next = "SELECT nextval('org_main.complaint_number')::text";
            assertThat(query(there, next)).isEqualTo(query(here, next));
        }
    }

    @Test
    void aSecondRestoreReplacesWhatWasThere() throws SQLException {
        try (var there = empty()) {
            RestoreFile.replace(there, file, SECRET, Progress.NONE);
            execute(there, "UPDATE org_main.customer SET name = '改了'; CREATE SCHEMA org_other");
            there.commit();
            RestoreFile.replace(there, file, SECRET, Progress.NONE);
            assertThat(query(there, "SELECT name FROM org_main.customer WHERE name = '改了'"))
                    .isEmpty();
            assertThat(query(there, "SELECT nspname::text FROM pg_namespace WHERE nspname LIKE 'restoring%'"))
                    .isEmpty();
        }
    }

    @Test
    void aTrialLeavesNothingBehind() throws SQLException {
        try (var there = empty()) {
            var loaded = RestoreFile.prove(there, file, SECRET, Progress.NONE);
            assertThat(loaded.rows()).isGreaterThan(100);
            assertThat(loaded.productVersion()).isEqualTo("0.0.9");
            assertThat(query(there, "SELECT nspname::text FROM pg_namespace WHERE nspname ~ 'zhiji|org_'"))
                    .isEmpty();
        }
    }

    @Test
    void whateverIsWrongWithTheFileTheOldDataStay() throws Exception {
        try (var there = empty()) {
            RestoreFile.replace(there, file, SECRET, Progress.NONE);
            execute(there, "UPDATE org_main.customer SET name = '改了'");
            there.commit();

            var whole = Files.readAllBytes(file);
            var changed = whole.clone();
            changed[whole.length / 2] ^= 1;
            refused(there, write(changed), SECRET, "damaged");
            refused(there, write(Arrays.copyOf(whole, whole.length - 70_000)), SECRET, "cut-off");
            refused(there, write(Arrays.copyOf(whole, whole.length - 1)), SECRET, "cut-off");
            refused(there, file, Secret.of("another one"), "secret-wrong");
            refused(there, file, Secret.none(), "secret-missing");
            refused(there, write("Hello\n".getBytes(StandardCharsets.UTF_8)), SECRET, "not-an-archive");
            refused(there, folder.resolve("nowhere.zhiji"), SECRET, "no-such-file");
            assertThat(query(there, "SELECT DISTINCT name FROM org_main.customer"))
                    .containsExactly("改了");
        }
    }

    @Test
    void dataOfANewerReleaseAreRefused() throws SQLException {
        try (var there = empty();
                var target = empty()) {
            RestoreFile.replace(there, file, SECRET, Progress.NONE);
            execute(there, """
                    INSERT INTO org_main.schema_history
                        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    VALUES (9999, '29991231.0001', 'of tomorrow', 'SQL', 'V29991231_0001__of_tomorrow.sql', 1, 'zhiji', 1, true)
                    """);
            there.commit();
            var newer = backup(there);
            refused(target, newer, Secret.none(), "newer-data");
        }
    }

    @Test
    void dataOfAnOlderReleaseAreBroughtToThisOne() throws SQLException {
        try (var old = empty();
                var there = empty()) {
            old.setAutoCommit(false);
            Migrations.create(old, "zhiji", "zhiji", List.of("20261122.0001"));
            Migrations.create(old, "org_main", "org_main", List.of("20261122.0001", "20261122.0100"));
            execute(old, """
                    INSERT INTO zhiji.tenant VALUES (gen_random_uuid(), 'org_main', '江城', 'Asia/Shanghai', now());
                    INSERT INTO org_main.department (id, name, kind, path, created_at, updated_at)
                    VALUES (gen_random_uuid(), '江城', 'COMPANY', '/', now(), now())""");
            old.commit();
            RestoreFile.replace(there, backup(old), Secret.none(), Progress.NONE);
            assertThat(query(there, "SELECT name FROM org_main.department")).containsExactly("江城");
            assertThat(Migrations.pending(there)).isFalse();
            assertThat(shape(there)).containsAll(List.of("org_main.customer", "org_main.follow_up_task"));
        }
    }

    @Test
    void aBackupIsNeverOverwrittenAndAFailedOneLeavesNothing() throws Exception {
        try (var connection = here()) {
            assertThatThrownBy(() -> BackupFile.write(connection, file, SECRET, "1", NOW, Progress.NONE))
                    .isInstanceOfSatisfying(
                            UnusableArchive.class,
                            found -> assertThat(found.key()).isEqualTo("file-exists"));
        }
        try (var connection = empty()) {
            var nothing = folder.resolve("nothing.zhiji");
            assertThatThrownBy(() -> BackupFile.write(connection, nothing, SECRET, "1", NOW, Progress.NONE))
                    .isInstanceOfSatisfying(
                            UnusableArchive.class,
                            found -> assertThat(found.key()).isEqualTo("nothing-there"));
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("nothing") || name.endsWith(".partial"));
        }
    }

    @Test
    void aBackupShowsOneMomentWhileOthersGoOnWorking() throws SQLException {
        try (var writer = here();
                var there = empty()) {
            var during = folder.resolve("during.zhiji");
            var asked = new AtomicInteger();
            try (var connection = here()) {
                BackupFile.write(connection, during, Secret.none(), "1", NOW, percent -> {
                    if (asked.getAndIncrement() == 0) {
                        executeUnchecked(writer, """
                                INSERT INTO zhiji.setting VALUES ('while-it-ran', '1', now());
                                CREATE TABLE org_main.audit_entry_2032_01 PARTITION OF org_main.audit_entry
                                FOR VALUES FROM ('2032-01-01T00:00Z') TO ('2032-02-01T00:00Z')""");
                    }
                });
            }
            RestoreFile.replace(there, during, Secret.none(), Progress.NONE);
            assertThat(query(there, "SELECT name FROM zhiji.setting WHERE name = 'while-it-ran'"))
                    .isEmpty();
            execute(
                    writer,
                    "DELETE FROM zhiji.setting WHERE name = 'while-it-ran'; DROP TABLE org_main.audit_entry_2032_01");
        }
    }

    private static Path backup(Connection connection) throws SQLException {
        var file = folder.resolve("backup-" + NUMBER.incrementAndGet() + ".zhiji");
        connection.commit();
        return BackupFile.write(connection, file, Secret.none(), "1", NOW, Progress.NONE)
                .file();
    }

    private static Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("broken-" + NUMBER.incrementAndGet() + ".zhiji"), bytes);
    }

    private static void refused(Connection connection, Path file, Secret secret, String key) throws SQLException {
        assertThatThrownBy(() -> RestoreFile.replace(connection, file, secret, Progress.NONE))
                .isInstanceOfSatisfying(
                        UnusableArchive.class, found -> assertThat(found.key()).isEqualTo(key));
        connection.rollback();
    }

    /** Every row of every table as text, asked for in another way than the backup asks. */
    private static Map<String, List<String>> tables(Connection connection) throws SQLException {
        var tables = new TreeMap<String, List<String>>();
        for (var table : query(connection, """
                SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND (n.nspname = 'zhiji' OR n.nspname LIKE 'org\\_%')""")) {
            tables.put(table, query(connection, "SELECT t::text FROM " + table + " t ORDER BY 1"));
        }
        return tables;
    }

    /** Columns, constraints and indexes. */
    private static List<String> shape(Connection connection) throws SQLException {
        var shape = new ArrayList<>(query(connection, """
                SELECT DISTINCT table_schema || '.' || table_name FROM information_schema.columns
                WHERE table_schema = 'zhiji' OR table_schema LIKE 'org\\_%' ORDER BY 1"""));
        shape.addAll(query(connection, """
                SELECT concat_ws(' ', table_schema, table_name, column_name, data_type, is_nullable, column_default)
                FROM information_schema.columns WHERE table_schema = 'zhiji' OR table_schema LIKE 'org\\_%' ORDER BY 1"""));
        shape.addAll(query(connection, """
                SELECT n.nspname || ' ' || conname || ' ' || pg_get_constraintdef(k.oid)
                FROM pg_constraint k JOIN pg_namespace n ON n.oid = connamespace
                WHERE nspname = 'zhiji' OR nspname LIKE 'org\\_%' ORDER BY 1"""));
        shape.addAll(query(connection, """
                SELECT indexdef FROM pg_indexes WHERE schemaname = 'zhiji' OR schemaname LIKE 'org\\_%' ORDER BY 1"""));
        return shape;
    }

    private static List<String> query(Connection connection, String sql) {
        DSLContext db = DSL.using(connection, SQLDialect.POSTGRES);
        return db.fetch(sql).getValues(0, String.class);
    }

    private static void executeUnchecked(Connection connection, String sql) {
        DSL.using(connection, SQLDialect.POSTGRES).execute(sql);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection here() throws SQLException {
        return connect(TestDatabase.url());
    }

    /** A database of its own on the same server, as an outside one may be handed over. */
    private static Connection empty() throws SQLException {
        var name = "restore_" + NUMBER.incrementAndGet();
        try (var connection = here()) {
            execute(connection, "CREATE DATABASE " + name);
        }
        return connect(TestDatabase.url().replaceFirst("[^/]*$", name));
    }

    private static Connection connect(String url) throws SQLException {
        // Its own name would stand first in the path of the user zhiji.
        return DriverManager.getConnection(url + "?options=-csearch_path=pg_catalog", "zhiji", TestDatabase.password());
    }
}
