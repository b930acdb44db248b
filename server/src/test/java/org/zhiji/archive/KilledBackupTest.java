package org.zhiji.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiji.platform.database.EmbeddedPostgres;
import org.zhiji.testing.Browser;
import org.zhiji.testing.Program;

/** Backup and restore beside the running program, in processes of their own, which are really killed. */
class KilledBackupTest {

    private static final Map<String, String> SECRET = Map.of("ZHIJI_BACKUP_PASSPHRASE", "老马识途 4711");

    @TempDir
    Path folder;

    private Program running;

    @AfterEach
    void end() {
        if (running != null) {
            running.process().destroy();
            running.process().onExit().join();
        }
    }

    @Test
    void nothingHalfIsTakenForWholeAndTheRunningProgramGoesOnWithTheRestoredData() throws Exception {
        var file = folder.resolve("all.zhiji");
        running = Program.serve(
                        folder.resolve("run.txt"), SECRET, Program.freePorts(1).getFirst(), "--data", data())
                .untilItAnswers();
        running.until(() -> running.setupToken().isPresent());
        try (var browser = new Browser()) {
            browser.signUp(running, running.setupToken().orElseThrow());
            // As the page does when it opens; this hands out the cookie against forged requests.
            browser.get(running, "/api/session");
            var token = browser.token(running);
            var company = "SELECT name FROM zhiji.tenant";
            muchToCopy();

            var backup = command("backup", file.toString(), "--data", data());
            var partial = folder.resolve("all.zhiji.partial");
            backup.until(() -> size(partial) > 1 << 20);
            backup.kill();
            assertThat(file).doesNotExist();

            assertThat(ended(command("backup", file.toString(), "--data", data())))
                    .contains("all.zhiji");
            assertThat(file).exists();
            assertThat(partial).doesNotExist();

            execute("UPDATE zhiji.tenant SET name = '改名以后'");
            var restore = command("restore", file.toString(), "--data", data(), "--replace");
            restore.until(() -> query("""
                    SELECT count(*)::text FROM pg_stat_activity
                    WHERE state = 'active' AND query LIKE 'COPY "restoring_org_main"."audit_entry_other"%'""").equals("1"));
            restore.kill();
            restore.until(() -> query("SELECT count(*)::text FROM pg_stat_activity WHERE query LIKE 'COPY %'")
                    .equals("0"));
            assertThat(query(company)).isEqualTo("改名以后");
            assertThat(query("SELECT count(*)::text FROM pg_namespace WHERE nspname LIKE 'restoring%'"))
                    .isEqualTo("0");
            assertThat(browser.get(running, "/api/jobs").statusCode()).isEqualTo(200);

            ended(command("restore", file.toString(), "--data", data(), "--replace"));
            assertThat(query(company)).isEqualTo("江城汽车销售服务有限公司");
            // The running program forgets who had signed in, and its daily jobs are all there.
            running.until(() -> browser.get(running, "/api/jobs").statusCode() == 401);
            List<String> jobs = running.as(token).get("/api/jobs").expect(200).read("$[?(@.daily == true)].nextRunAt");
            assertThat(jobs).isNotEmpty().doesNotContainNull();
            assertThat(browser.signIn(running, "wang").statusCode()).isLessThan(300);
            // What was replaced is kept: once for the try that was killed, once for the one that was not.
            try (var kept = Files.list(Path.of(data(), "backups"))) {
                assertThat(kept).hasSize(2);
            }
        }
    }

    @Test
    void withoutTheWordForItDataAreNotReplaced() throws Exception {
        running = Program.serve(
                        folder.resolve("run.txt"), SECRET, Program.freePorts(1).getFirst(), "--data", data())
                .untilItAnswers();
        running.until(() -> running.setupToken().isPresent());
        try (var browser = new Browser()) {
            browser.signUp(running, running.setupToken().orElseThrow());
        }
        var file = folder.resolve("all.zhiji");
        ended(command("backup", file.toString(), "--data", data()));
        assertThat(ended(command("restore", file.toString(), "--data", data()))).contains("--replace");

        // Into a folder that is empty it goes without, and the passphrase must be the right one.
        var elsewhere = folder.resolve("elsewhere").toString();
        var wrong = Program.start(
                folder.resolve("wrong.txt"),
                Map.of("ZHIJI_BACKUP_PASSPHRASE", "another one"),
                "restore",
                file.toString(),
                "--data",
                elsewhere);
        assertThat(ended(wrong)).containsAnyOf("passphrase", "口令");
        assertThat(ended(command("restore", file.toString(), "--data", elsewhere)))
                .containsAnyOf("Restored", "恢复完成");
        end();
        running = Program.serve(
                        folder.resolve("run.txt"), SECRET, Program.freePorts(1).getFirst(), "--data", elsewhere)
                .untilItAnswers();
        try (var browser = new Browser()) {
            assertThat(browser.signIn(running, "wang").statusCode()).isLessThan(300);
        }
    }

    /** So much that there is a middle to be killed in. */
    private void muchToCopy() throws SQLException {
        execute("""
                INSERT INTO org_main.audit_entry (id, at, actor_id, action, subject_type, subject_id, changes)
                SELECT gen_random_uuid(), now(), gen_random_uuid(), 'UPDATED', 'customer', gen_random_uuid(),
                       jsonb_build_object('note', md5(random()::text) || md5(random()::text))
                FROM generate_series(1, 250000)""");
    }

    private Program command(String... words) {
        return Program.start(folder.resolve(words[0] + ".txt"), SECRET, words);
    }

    private static String ended(Program program) throws Exception {
        program.process().onExit().get(120, TimeUnit.SECONDS);
        return program.output();
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        var server = EmbeddedPostgres.running(Path.of(data())).orElseThrow();
        return DriverManager.getConnection(server.url(), EmbeddedPostgres.USER, server.password());
    }
}
