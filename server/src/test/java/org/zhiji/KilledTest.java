package org.zhiji;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiji.platform.database.EmbeddedPostgres;
import org.zhiji.testing.TestClient;
import tools.jackson.databind.json.JsonMapper;

/** The real program in processes of its own, which are really killed: a power cut in the middle of an import. */
class KilledTest {

    private static final int ROWS = 8_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private final int port = freePort();

    @AfterEach
    void endWhatStillRuns() throws IOException {
        killEverything();
    }

    @Test
    void anImportGoesOnBehindTheLastWholeBatchWhereverItWasStarted() throws Exception {
        var file = folder.resolve("customers.csv");
        Files.writeString(file, customers());

        run();
        var person = signUp();
        String id = person.upload("/api/imports", "customers.csv", Files.readAllBytes(file), Map.of("mode", "EXECUTE"))
                .expect(201)
                .read("$.id");
        until(() -> rows(person, id) >= 1000);
        killEverything();

        run();
        until(() -> status(person, id).equals("DONE"));
        assertThat(rows(person, id)).isEqualTo(ROWS);
        assertThat(created(person, id)).isEqualTo(ROWS);

        // The same from the terminal, which has no job behind it; other people, so that there is something to do.
        Files.writeString(file, customers().replace("客户", "顾客").replace(",139", ",138"));
        start("import", file.toString(), "--data", data());
        until(() ->
                person.get("/api/imports").<List<String>>read("$.items[*].id").size() == 2);
        String second = person.get("/api/imports").read("$.items[0].id");
        until(() -> rows(person, second) >= 1000);
        killEverything();

        run();
        // Who has not been heard of for two minutes is gone; a test does not wait for that.
        makeDue();
        until(() -> status(person, second).equals("DONE"));
        assertThat(rows(person, second)).isEqualTo(ROWS);
        assertThat(created(person, second)).isEqualTo(ROWS);
        assertThat(count("SELECT count(*) FROM org_main.customer")).isEqualTo(2 * ROWS);
        assertThat(count("SELECT count(DISTINCT normalized) FROM org_main.contact_point"))
                .isEqualTo(2 * ROWS);
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

    private void run() throws IOException {
        start("run", "--port", Integer.toString(port), "--data", data());
        until(() -> answers());
    }

    private void start(String... words) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var command = Stream.concat(
                        Stream.of(
                                java,
                                "-Xmx320m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.zhiji.Zhiji"),
                        Stream.of(words))
                .toList();
        started.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()))
                .start());
    }

    /** Nobody is asked, nothing is written: as when the power goes. */
    private void killEverything() throws IOException {
        var all = new ArrayList<ProcessHandle>();
        started.stream().map(Process::toHandle).forEach(all::add);
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

    /** Does what the person does who opens the link of the terminal, and gives out a key for this test. */
    private TestClient signUp() throws Exception {
        var cookies = new CookieManager();
        try (var http = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            until(() -> link().isPresent());
            var link = link().orElseThrow();
            var form = Map.of(
                    "token", link.substring(link.indexOf("token=") + 6).strip(),
                    "companyName", "江城汽车销售服务有限公司",
                    "name", "王总",
                    "loginName", "wang",
                    "password", "Kastanie-7Baum");
            assertThat(post(http, port, "/api/setup", form, "").statusCode()).isLessThan(300);
            // As the page does when it opens; this is what hands out the cookie against forged requests.
            http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/session"))
                            .build(),
                    BodyHandlers.discarding());
            var guard = cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            var issued = post(http, port, "/api/tokens", Map.of("name", "test"), guard);
            return TestClient.to(port, JsonPath.read(issued.body(), "$.token"));
        }
    }

    private Optional<String> link() {
        try (var lines = Files.lines(output())) {
            return lines.filter(line -> line.contains("token=")).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> post(HttpClient http, int port, String path, Object form, String guard)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", guard)
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(form)))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private boolean answers() {
        try {
            return TestClient.to(port, null).get("/health").status() == 200;
        } catch (IllegalStateException e) {
            return false;
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

    private void until(BooleanSupplier condition) throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(Files.readString(output())).isLessThan(end);
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
