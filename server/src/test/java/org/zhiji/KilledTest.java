package org.zhiji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiji.platform.database.EmbeddedPostgres;
import org.zhiji.testing.Browser;
import org.zhiji.testing.Program;
import org.zhiji.testing.TestClient;

/** The real program in processes of its own, which are really killed: a power cut in the middle of an import, a call and a planning. */
class KilledTest {

    private static final int ROWS = 12_000;

    /** Who is on the phone meanwhile; he stands in no file. */
    private static final int CALLED = 1;

    @TempDir
    Path folder;

    private final List<Program> started = new ArrayList<>();
    private final int port = Program.freePorts(1).getFirst();

    @AfterEach
    void endWhatStillRuns() throws IOException {
        killEverything();
    }

    @Test
    void anImportGoesOnBehindTheLastWholeBatchWhereverItWasStarted() throws Exception {
        var file = folder.resolve("customers.csv");
        Files.writeString(file, customers());

        var program = run();
        var person = signUp(program);
        String id = person.upload("/api/imports", "customers.csv", Files.readAllBytes(file), Map.of("mode", "EXECUTE"))
                .expect(201)
                .read("$.id");
        var call = beginCall(person);
        program.until(() -> rows(person, id) >= 1000);
        killEverything();

        program = run();
        goOnWithCall(person, call);
        program.until(() -> status(person, id).equals("DONE"));
        assertThat(rows(person, id)).isEqualTo(ROWS);
        assertThat(created(person, id)).isEqualTo(ROWS);

        // The same from the terminal, which has no job behind it; other people, so that there is something to do.
        Files.writeString(file, customers().replace("客户", "顾客").replace(",139", ",138"));
        var terminal = remember(Program.start(output(), Map.of(), "import", file.toString(), "--data", data()));
        terminal.until(() ->
                person.get("/api/imports").<List<String>>read("$.items[*].id").size() == 2);
        String second = person.get("/api/imports").read("$.items[0].id");
        terminal.until(() -> rows(person, second) >= 1000);
        var rule = contactEverybodyOfTheFirstFile(person);
        untilPlanningHasBegun();
        killEverything();

        program = run();
        theCallStandsOnce(person, call);
        program.until(() -> contacts(rule) > 0);
        assertThat(contacts(rule)).as("each once and nobody left out").isEqualTo(ROWS);
        // Who has not been heard of for two minutes is gone; a test does not wait for that.
        makeDue();
        program.until(() -> status(person, second).equals("DONE"));
        assertThat(rows(person, second)).isEqualTo(ROWS);
        assertThat(created(person, second)).isEqualTo(ROWS);
        assertThat(count("SELECT count(*) FROM org_main.customer")).isEqualTo(2 * ROWS + CALLED);
        assertThat(count("SELECT count(DISTINCT normalized) FROM org_main.contact_point"))
                .isEqualTo(2 * ROWS + CALLED);

        undoGoesOnBehindTheLastWholeBatch(program, person, second);
    }

    private void undoGoesOnBehindTheLastWholeBatch(Program program, TestClient person, String id) throws Exception {
        var undo = "/api/imports/" + id + "/undo";
        person.post(undo + "-trial").expect(202);
        program.until(() -> person.get(undo).<String>read("$.state").equals("TRIED"));
        person.post(undo).expect(202);
        program.until(() -> person.get(undo).<Integer>read("$.done") >= 500);
        killEverything();

        var next = run();
        assertThat(count("SELECT count(*) FROM org_main.customer WHERE deleted_at IS NOT NULL"))
                .as("whole batches and nothing half")
                .isBetween(500L, (long) ROWS);
        next.until(() -> person.get(undo).<String>read("$.state").equals("DONE"));
        assertThat(person.get(undo).<Integer>read("$.kinds[0].discarded")).isEqualTo(ROWS);
        assertThat(count("SELECT count(*) FROM org_main.customer WHERE deleted_at IS NULL"))
                .isEqualTo(ROWS + CALLED);
        assertThat(count("SELECT count(*) FROM org_main.audit_entry WHERE action = 'DELETED'"))
                .as("nothing twice")
                .isEqualTo(ROWS);
        assertThat(count("SELECT count(DISTINCT deleted_at) FROM org_main.customer"))
                .as("one moment, so that all of it can come back together")
                .isEqualTo(1);
    }

    /** Somebody is on the phone, and the first answers are typed. */
    private static String beginCall(TestClient person) {
        String owner = person.post(
                        "/api/customers",
                        Map.of(
                                "type",
                                "PERSON",
                                "name",
                                "王建国",
                                "contactPoints",
                                List.of(Map.of("type", "MOBILE", "value", "13700137000"))))
                .expect(201)
                .read("$.id");
        String car = person.post("/api/vehicles", Map.of("customerId", owner, "plateNo", "鄂A12345"))
                .expect(201)
                .read("$.id");
        var left = Instant.now().minus(Duration.ofHours(1));
        person.post(
                        "/api/work-orders",
                        Map.of(
                                "vehicleId",
                                car,
                                "repairType",
                                "GENERAL",
                                "items",
                                "常规保养",
                                "deliveredAt",
                                left.toString(),
                                "followUp",
                                Map.of("consent", "YES", "evidence", "委托书签字")))
                .expect(201);
        String task = person.get("/api/lists/follow-up-tasks/rows").expect(200).read("$.items[0].id");
        var path = "/api/follow-up/tasks/" + task;
        person.put(path + "/presence", Map.of()).expect(200);
        person.put(path + "/draft", Map.of("content", Map.of("remark", "空调有异味")))
                .expect(204);
        return path;
    }

    /** What was typed is back; the call is saved, and the power goes before its answer is read. */
    private static void goOnWithCall(TestClient person, String path) {
        var page = person.get(path).expect(200);
        assertThat(page.<String>read("$.draft.content.remark")).isEqualTo("空调有异味");
        assertThat(person.put(path + "/presence", Map.of()).expect(200).<Boolean>read("$.mine"))
                .isTrue();
        save(person, path, page).expect(201);
    }

    /** The browser, which has seen no answer, sends the same once more. */
    private void theCallStandsOnce(TestClient person, String path) throws SQLException {
        var page = person.get(path).expect(200);
        save(person, path, page).expect(201);
        assertThat(count("SELECT count(*) FROM org_main.follow_up_record")).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM org_main.call_draft")).isZero();
    }

    private static TestClient.Answer save(TestClient person, String path, TestClient.Answer page) {
        List<String> questions = page.read("$.questions[*].id");
        var answers = questions.stream()
                .map(question -> Map.of("questionId", question, "value", "YES"))
                .toList();
        var task = path.substring(path.lastIndexOf('/') + 1);
        return person.with("Idempotency-Key", "call-" + task)
                .post(
                        path + "/record",
                        Map.of(
                                "brokenOff",
                                false,
                                "intervieweeRole",
                                "OWNER",
                                "intervieweeName",
                                "王建国",
                                "sections",
                                List.of(Map.of("taskId", task, "satisfied", "YES", "answers", answers)),
                                "otherIssues",
                                List.of(),
                                "needsFollowUp",
                                false));
    }

    /** A rule by which all of them are due today. */
    private static String contactEverybodyOfTheFirstFile(TestClient person) {
        var rule = new HashMap<String, Object>();
        rule.put("name", "建档当天问候");
        rule.put("active", true);
        rule.put("place", 1);
        rule.put("list", "customers");
        rule.put("filter", Map.of("field", "name", "operator", "STARTS_WITH", "values", List.of("客户")));
        rule.put("triggerKind", "DATE");
        rule.put("number", 0);
        rule.put("unit", "DAY");
        rule.put("field", "createdAt");
        rule.put("yearly", false);
        rule.put("channel", "PHONE");
        rule.put("purpose", "SERVICE_FOLLOW_UP");
        rule.put("questionnaire", "CARE");
        rule.put("assignee", "LEAST_LOADED");
        rule.put("people", List.of());
        rule.put("openDays", 0);
        rule.put("ladder", List.of());
        return person.post("/api/cadence-rules", rule).expect(201).read("$.id");
    }

    /** Planners take turns on the row of settings. */
    private void untilPlanningHasBegun() throws SQLException {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (count("SELECT count(*) FROM pg_locks WHERE relation = 'org_main.follow_up_settings'::regclass"
                        + " AND mode = 'RowShareLock'")
                == 0) {
            assertThat(System.nanoTime()).as("planning has not begun").isLessThan(end);
        }
    }

    private long contacts(String rule) {
        try {
            return count("SELECT count(*) FROM org_main.follow_up_task WHERE rule_id = '" + rule + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String customers() {
        var text = new StringBuilder("姓名,手机\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("客户%d,139%08d\n".formatted(i, i));
        }
        return text.toString();
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private Program run() {
        return remember(Program.serve(output(), Map.of(), port, "--data", data()))
                .untilItAnswers();
    }

    private Program remember(Program program) {
        started.add(program);
        return program;
    }

    /** Nobody is asked, nothing is written: as when the power goes. */
    private void killEverything() throws IOException {
        var all = new ArrayList<ProcessHandle>();
        started.stream().map(Program::process).forEach(all::add);
        var pid = Path.of(data(), "postgres", "postmaster.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                    .filter(server -> server.info().command().orElse("").contains("postgres"))
                    .ifPresent(server -> {
                        all.add(server);
                        server.descendants().forEach(all::add);
                    });
        }
        all.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .join();
        started.clear();
    }

    private static TestClient signUp(Program program) {
        program.until(() -> program.setupToken().isPresent());
        try (var browser = new Browser()) {
            browser.signUp(program, program.setupToken().orElseThrow());
            // As the page does when it opens; this is what hands out the cookie against forged requests.
            browser.get(program, "/api/session");
            return program.as(browser.token(program));
        }
    }

    private static int rows(TestClient person, String id) {
        Map<String, Object> result =
                person.get("/api/imports/" + id).expect(200).read("$.result");
        return result == null ? 0 : (int) result.get("rows");
    }

    private static int created(TestClient person, String id) {
        return person.get("/api/imports/" + id).read("$.result.customers.created");
    }

    private static String status(TestClient person, String id) {
        return person.get("/api/imports/" + id).read("$.status");
    }

    private void makeDue() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE zhiji.scheduled_tasks SET execution_time = now() WHERE task_name = 'import'");
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        var server = EmbeddedPostgres.running(Path.of(data())).orElseThrow();
        return DriverManager.getConnection(server.url(), EmbeddedPostgres.USER, server.password());
    }

    private Path output() {
        return folder.resolve("output.txt");
    }
}
