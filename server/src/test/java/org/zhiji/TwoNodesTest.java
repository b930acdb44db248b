package org.zhiji;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.zhiji.platform.database.EmbeddedPostgres;
import org.zhiji.platform.database.Folders;
import org.zhiji.platform.database.RestartPostgres;
import org.zhiji.testing.Browser;
import org.zhiji.testing.Program;
import org.zhiji.testing.TestClient;

/** The real program twice, on one outside database: what is done at one node is so at the other, and one may die. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {

    private static final int ROWS = 6_000;

    /** Well below the time after which a node looks again by itself. */
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    private static Path folder;
    private static EmbeddedPostgres database;
    private static Program one;
    private static Program other;
    private static Browser manager;
    private static TestClient managerAtOne;
    private static TestClient managerAtOther;
    private static String advisorId;
    private static TestClient advisorAtOne;
    private static TestClient advisorAtOther;

    @BeforeAll
    static void startBothOnAnEmptyDatabase() throws IOException, SQLException {
        folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target").toAbsolutePath()), "nodes");
        database = EmbeddedPostgres.startFast(folder);
        execute("postgres", "CREATE DATABASE crm");
        var ports = Program.freePorts(2);
        one = serve("one", ports.getFirst());
        other = serve("other", ports.getLast());
        one.untilItAnswers();
        other.untilItAnswers();
        one.until(() -> one.setupToken().isPresent() && other.setupToken().isPresent());
        signUp();
        hireAnAdvisor();
    }

    private static Program serve(String name, int port) {
        return Program.serve(
                folder.resolve(name + ".txt"),
                Map.of(
                        "ZHIJI_DATABASE_URL",
                        database.url("crm").replace("jdbc:", ""),
                        "ZHIJI_DATABASE_USER",
                        EmbeddedPostgres.USER,
                        "ZHIJI_DATABASE_PASSWORD",
                        database.password(),
                        "ZHIJI_NODE",
                        name,
                        "ZHIJI_JOBS_HEARTBEAT",
                        "1s",
                        "ZHIJI_JOBS_POLLING",
                        "1s"),
                port);
    }

    /** The link that was printed last is the one that counts; it opens either node. */
    private static void signUp() throws SQLException {
        manager = new Browser();
        manager.signUp(
                one,
                count(
                                        "SELECT count(*) FROM zhiji.one_time_link WHERE token_hash = sha256('%s'::bytea) AND used_at IS NULL"
                                                .formatted(one.setupToken().orElseThrow()))
                                == 1
                        ? one.setupToken().orElseThrow()
                        : other.setupToken().orElseThrow());
        manager.get(one, "/api/session");
        var token = manager.token(one);
        managerAtOne = one.as(token);
        managerAtOther = other.as(token);
    }

    private static void hireAnAdvisor() {
        String store = managerAtOne.get("/api/departments").expect(200).read("$[0].id");
        advisorId = managerAtOne
                .post("/api/employees", employee(store, "CR_ADVISOR"))
                .expect(201)
                .read("$.id");
        String link = managerAtOther
                .post("/api/employees/" + advisorId + "/sign-in", Map.of("loginName", "lijing"))
                .expect(200)
                .read("$.link");
        try (var browser = new Browser()) {
            browser.setFirstPassword(one, link);
            browser.get(other, "/api/session");
            var token = browser.token(other);
            advisorAtOne = one.as(token);
            advisorAtOther = other.as(token);
        }
    }

    private static Map<String, Object> employee(String department, String... roles) {
        return Map.of("name", "李静", "departmentId", department, "status", "ACTIVE", "roles", List.of(roles));
    }

    @AfterAll
    static void stop() throws IOException {
        manager.close();
        one.kill();
        other.kill();
        database.close();
        Folders.delete(folder);
    }

    @Test
    @Order(1)
    void bothMayStartAtOnceOnAnEmptyDatabase() throws SQLException {
        assertThat(count("SELECT count(*) FROM zhiji.tenant")).isOne();
        assertThat(count("SELECT count(*) - count(DISTINCT code) FROM org_main.role"))
                .isZero();
        assertThat(one.output() + other.output()).doesNotContain("ERROR");
    }

    @Test
    @Order(2)
    void aSessionIsGoodAtBothAndEndsAtBoth() {
        assertThat(manager.get(other, "/api/session").statusCode()).isEqualTo(200);
        var copy = other.as(null).with("Cookie", manager.session());
        copy.get("/api/session").expect(200);
        assertThat(manager.delete(one, "/api/session").statusCode()).isEqualTo(204);
        soon(() -> copy.get("/api/session").status() == 401);
        manager.signIn(other, "wang");
        assertThat(manager.get(one, "/api/session").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void aRightIsGivenAndTakenAtBoth() {
        assertThat(advisorAtOther.get("/api/jobs").status()).isEqualTo(403);
        changeAdvisor(managerAtOne, "CR_ADVISOR", "ADMIN");
        soon(() -> advisorAtOther.get("/api/jobs").status() == 200);
        changeAdvisor(managerAtOne, "CR_ADVISOR");
        soon(() -> advisorAtOther.get("/api/jobs").status() == 403);
    }

    private static void changeAdvisor(TestClient manager, String... roles) {
        var found = manager.get("/api/employees/" + advisorId).expect(200);
        manager.ifMatch(found.version())
                .put("/api/employees/" + advisorId, employee(found.read("$.departmentId"), roles))
                .expect(200);
    }

    @Test
    @Order(4)
    void theCompanysNewNameIsReadAtBoth() {
        assertThat(company(managerAtOther)).isEqualTo("江城汽车销售服务有限公司");
        var root = managerAtOne.get("/api/departments").expect(200);
        var form = new HashMap<>(root.<Map<String, Object>>read("$[0]"));
        form.put("name", "江城汽车集团");
        managerAtOne
                .ifMatch((int) form.get("version"))
                .put("/api/departments/" + form.get("id"), form)
                .expect(200);
        soon(() -> company(managerAtOther).equals("江城汽车集团"));
    }

    private static String company(TestClient client) {
        return client.get("/api/session").expect(200).read("$.companyName");
    }

    @Test
    @Order(5)
    void aRepeatedRequestDoesNothingTwiceWhereverItArrives() throws SQLException {
        var form = Map.of("type", "PERSON", "name", "韩信");
        var first = managerAtOne.with("Idempotency-Key", "k1").post("/api/customers", form);
        var second = managerAtOther.with("Idempotency-Key", "k1").post("/api/customers", form);
        assertThat(first.expect(201).body()).isEqualTo(second.expect(201).body());
        assertThat(second.header("Idempotent-Replay")).isEqualTo("true");

        try (var threads = Executors.newThreadPerTaskExecutor(Thread::new)) {
            var both = List.of(managerAtOne, managerAtOther).stream()
                    .map(client -> CompletableFuture.supplyAsync(
                            () -> client.with("Idempotency-Key", "k2").post("/api/customers", form(2)), threads))
                    .toList();
            both.forEach(answer -> answer.join().expect(201));
        }
        assertThat(count("SELECT count(*) FROM org_main.customer WHERE name IN ('韩信', '客户2')"))
                .isEqualTo(2);
    }

    private static Map<String, Object> form(int number) {
        return Map.of(
                "type",
                "PERSON",
                "name",
                "客户" + number,
                "contactPoints",
                List.of(Map.of("type", "MOBILE", "value", "1380013%04d".formatted(number))));
    }

    @Test
    @Order(6)
    void whoIsOnThePhoneIsSeenAtBothAndSoIsTheirLeaving() throws SQLException {
        var task = task(3);
        assertThat(presence(managerAtOne, task).<Boolean>read("$.mine")).isTrue();
        var seen = presence(advisorAtOther, task);
        assertThat(seen.<Boolean>read("$.mine")).isFalse();
        assertThat(seen.<String>read("$.name")).isEqualTo("王总");
        managerAtOne.delete("/api/follow-up/tasks/" + task + "/presence").expect(204);
        assertThat(presence(advisorAtOther, task).<Boolean>read("$.mine")).isTrue();

        // Gone without a word: a browser that no longer renews it is believed for a minute and a half.
        execute("crm", "UPDATE org_main.call_presence SET expires_at = now() - interval '1 second'");
        assertThat(presence(managerAtOne, task).<Boolean>read("$.mine")).isTrue();
    }

    private static TestClient.Answer presence(TestClient client, String task) {
        return client.put("/api/follow-up/tasks/" + task + "/presence", Map.of())
                .expect(200);
    }

    /** A car that left an hour ago, whose owner is to be called. */
    private static String task(int number) throws SQLException {
        String owner =
                managerAtOne.post("/api/customers", form(number)).expect(201).read("$.id");
        String car = managerAtOne
                .post("/api/vehicles", Map.of("customerId", owner, "plateNo", "鄂A1234" + number))
                .expect(201)
                .read("$.id");
        var delivered = Instant.now().minus(Duration.ofHours(1));
        managerAtOther
                .post(
                        "/api/work-orders",
                        Map.of(
                                "vehicleId",
                                car,
                                "repairType",
                                "GENERAL",
                                "items",
                                "常规保养",
                                "mileage",
                                10_000,
                                "receivedAt",
                                delivered.minus(Duration.ofHours(3)).toString(),
                                "deliveredAt",
                                delivered.toString(),
                                "followUp",
                                Map.of("consent", "YES", "evidence", "委托书签字")))
                .expect(201);
        return text("SELECT id FROM org_main.follow_up_task WHERE customer_id = '" + owner + "'");
    }

    @Test
    @Order(7)
    void aNoticeReachesThePageThatIsOpenAtTheOtherAlsoAfterTheDatabaseWasRestarted() throws Exception {
        var words = new LinkedBlockingQueue<String>();
        try (var stream = listen(managerAtOther, words)) {
            assertThat(words.poll(10, TimeUnit.SECONDS)).isEqualTo("ready");
            complain(4);
            hears(words, "notices");

            RestartPostgres.below(folder);
            // Words may have been missed: the page is asked to read everything again.
            hears(words, "ready");
            one.untilItAnswers();
            other.untilItAnswers();
            awaitListener(words);
            complain(5);
            hears(words, "notices");
        }
        assertThat(managerAtOther.get("/api/notices/unread-count").expect(200).<Integer>read("$.count"))
                .isGreaterThanOrEqualTo(2);
    }

    /** The advisor, at the first node, takes a major complaint; the general manager is told at once. */
    private static void complain(int number) {
        String customer =
                advisorAtOne.post("/api/customers", form(number)).expect(201).read("$.id");
        advisorAtOne
                .post(
                        "/api/complaints",
                        Map.of(
                                "customerId", customer,
                                "source", "INBOUND",
                                "severity", "MAJOR",
                                "category", "OTHER",
                                "description", "空调有异味"))
                .expect(201);
    }

    /** The listener of the node is back when the last of its requests to read again has come. */
    private static void awaitListener(BlockingQueue<String> words) throws InterruptedException {
        while (words.poll(2, TimeUnit.SECONDS) != null) {
            // Another one may follow.
        }
    }

    private static void hears(BlockingQueue<String> words, String wanted) throws InterruptedException {
        for (var word = words.poll(20, TimeUnit.SECONDS); ; word = words.poll(20, TimeUnit.SECONDS)) {
            assertThat(word).as("what the page was told instead of " + wanted).isNotNull();
            if (word.equals(wanted)) {
                return;
            }
        }
    }

    private static AutoCloseable listen(TestClient client, BlockingQueue<String> words)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(client.address("/api/events")))
                .header("Authorization", "Bearer " + client.token())
                .build();
        var body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofInputStream())
                .body();
        Thread.startVirtualThread(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                lines.lines()
                        .filter(line -> line.startsWith("event:"))
                        .forEach(line ->
                                words.add(line.substring("event:".length()).strip()));
            } catch (IOException | UncheckedIOException e) {
                // The test has closed the stream.
            }
        });
        return body::close;
    }

    @Test
    @Order(8)
    void eachJobIsDoneOnceWhoeverIsFaster() throws SQLException {
        var before = count("SELECT count(*) FROM org_main.customer");
        var ids = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            ids.add(upload(i % 2 == 0 ? managerAtOne : managerAtOther, 100 * i, 100));
        }
        one.until(() -> ids.stream().allMatch(id -> status(managerAtOne, id).equals("DONE")));
        assertThat(count("SELECT count(*) FROM org_main.customer") - before).isEqualTo(600);
        assertThat(one.output() + other.output()).doesNotContain("run by somebody else");
    }

    @Test
    @Order(9)
    void whenTheNodeThatWorksIsKilledTheOtherGoesOnWithItsJob() throws SQLException {
        var id = upload(managerAtOne, 10_000, ROWS);
        one.until(() -> rows(managerAtOther, id) >= 1000);
        var working = text("SELECT picked_by FROM zhiji.scheduled_tasks WHERE task_name = 'import'");
        var victim = working.equals("one") ? one : other;
        var survivor = victim == one ? other : one;
        var person = victim == one ? managerAtOther : managerAtOne;
        victim.kill();

        assertThat(rows(person, id)).isLessThan(ROWS);
        assertThat(manager.get(survivor, "/api/session").statusCode()).isEqualTo(200);
        survivor.until(() -> status(person, id).equals("DONE"));
        assertThat(person.get("/api/imports/" + id).<Integer>read("$.result.customers.created"))
                .isEqualTo(ROWS);
        assertThat(count("SELECT count(*) FROM org_main.customer WHERE name LIKE '导入1____'"))
                .isEqualTo(ROWS);
    }

    private static String upload(TestClient person, int from, int rows) {
        var text = new StringBuilder("姓名,手机\n");
        for (int i = from; i < from + rows; i++) {
            text.append("导入%05d,139%08d\n".formatted(i, i));
        }
        return person.upload(
                        "/api/imports",
                        "customers.csv",
                        text.toString().getBytes(StandardCharsets.UTF_8),
                        Map.of("mode", "EXECUTE"))
                .expect(201)
                .read("$.id");
    }

    private static int rows(TestClient person, String id) {
        Map<String, Object> result =
                person.get("/api/imports/" + id).expect(200).read("$.result");
        return result == null ? 0 : (int) result.get("rows");
    }

    private static String status(TestClient person, String id) {
        return person.get("/api/imports/" + id).expect(200).read("$.status");
    }

    @Test
    @Order(10)
    void whoWasKilledComesBackAndTriesAtTheDoorCountTogether() {
        var dead = one.process().isAlive() ? other : one;
        var back = serve(dead == one ? "one" : "other", dead.port()).untilItAnswers();
        if (dead == one) {
            one = back;
        } else {
            other = back;
        }
        try (var guesser = new Browser()) {
            for (int i = 0; i < 5; i++) {
                guesser.signIn(i % 2 == 0 ? one : other, "lijing", "geraten");
            }
            assertThat(code(guesser.signIn(one, "lijing").body())).isEqualTo("identity.locked-out");
            assertThat(code(guesser.signIn(other, "lijing").body())).isEqualTo("identity.locked-out");

            var refused = 0;
            for (int i = 0; i < 40; i++) {
                refused += guesser.signIn(i % 2 == 0 ? one : other, "nobody" + i, "geraten")
                                        .statusCode()
                                == 429
                        ? 1
                        : 0;
            }
            assertThat(refused).isGreaterThanOrEqualTo(40 - 30 + 7);
        }
    }

    private static String code(String problem) {
        return JsonPath.read(problem, "$.code");
    }

    private static void soon(BooleanSupplier condition) {
        var end = System.nanoTime() + AT_ONCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the other node still remembers").isLessThan(end);
        }
    }

    private static long count(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private static String text(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.url("crm"), EmbeddedPostgres.USER, database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).as(sql).isTrue();
            return rows.getString(1);
        }
    }

    private static void execute(String name, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.url(name), EmbeddedPostgres.USER, database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
