package org.zhiji;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.zhiji.platform.database.EmbeddedPostgres;
import org.zhiji.testing.Browser;
import org.zhiji.testing.Program;
import org.zhiji.testing.TestClient;

/** The real program as an administrator runs it: behind a proxy, watched, with its log read by machines. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatedTest {

    private static final String ELSEWHERE = "203.0.113.9";
    private static final String TOKEN = "wachsam-und-lang-genug";

    /** What belongs to persons in the requests below. */
    private static final List<String> PERSONAL = List.of(
            "张三丰",
            "李四光",
            "王五一",
            "13800138000",
            "13900139000",
            "鄂A12345",
            "VF3ABCDE812345678",
            "zhangsan@example.cn",
            "空调有异味");

    @TempDir
    static Path folder;

    private static Program program;
    private static TestClient manager;

    @BeforeAll
    static void start() throws IOException {
        program = Program.serve(
                        folder.resolve("output.txt"),
                        Map.of(
                                "ZHIJI_WEB_PROXIES", "127.0.0.1",
                                "ZHIJI_LOG_FORMAT", "json",
                                "ZHIJI_LOG_SLOW_STATEMENT", "1ms",
                                "ZHIJI_METRICS_TOKEN_FILE",
                                        Files.writeString(folder.resolve("token"), TOKEN + "\n")
                                                .toString(),
                                "ZHIJI_ADRESS", "0.0.0.0"),
                        Program.freePorts(1).getFirst(),
                        "--data",
                        folder.resolve("data").toString())
                .untilItAnswers();
        program.until(() -> program.setupToken().isPresent());
    }

    @AfterAll
    static void stop() {
        program.end();
    }

    @Test
    @Order(1)
    void aMisspeltSettingIsSaidWithTheOneThatWasMeant() {
        assertThat(program.output()).contains("ZHIJI_ADRESS").contains("ZHIJI_ADDRESS");
    }

    @Test
    @Order(2)
    void untilThereIsAnAdministratorOnlyThisMachineIsAnsweredAndThenEverybodyWithoutARestart() {
        var outside = program.as(null).with("X-Forwarded-For", ELSEWHERE);
        assertThat(outside.get("/api/setup").expect(403).body()).contains("一次性链接");
        outside.get("/setup").expect(403);
        outside.get("/health").expect(200);
        program.as(null).get("/api/setup").expect(200);

        try (var browser = new Browser()) {
            browser.signUp(program, program.setupToken().orElseThrow());
            browser.get(program, "/api/session");
            manager = program.as(browser.token(program));
        }
        outside.get("/api/setup").expect(200);
    }

    @Test
    @Order(3)
    void whatTheProxySaysOfTheClientIsBelieved() throws SQLException {
        var form = Map.of("loginName", "wang", "password", "Kastanie-7Baum");
        var proxied = program.as(null).with("X-Forwarded-For", "198.51.100.1, " + ELSEWHERE);
        assertThat(proxied.with("X-Forwarded-Proto", "https")
                        .post("/api/session", form)
                        .expect(200)
                        .header("Set-Cookie"))
                .contains("Secure");
        assertThat(program.as(null).post("/api/session", form).expect(200).header("Set-Cookie"))
                .doesNotContain("Secure");
        // The last address is the one that the proxy has seen; what stands before it the client may have invented.
        assertThat(addresses()).contains(ELSEWHERE).doesNotContain("198.51.100.1");
    }

    private static String addresses() throws SQLException {
        var server = EmbeddedPostgres.running(folder.resolve("data")).orElseThrow();
        try (var connection = DriverManager.getConnection(server.url(), EmbeddedPostgres.USER, server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT string_agg(address, ' ') FROM zhiji.session")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    @Order(4)
    void noLineOfTheLogBelongsToAPerson() throws Exception {
        String id = customer("张三丰", "13800138000").expect(201).read("$.id");
        manager.get("/api/customers?q=%E5%BC%A0%E4%B8%89%E4%B8%B0").expect(200);
        manager.get("/api/search?q=13800138000").expect(200);
        manager.get("/api/search?q=VF3ABCDE812345678").expect(200);
        manager.post("/api/customers", "{\"type\":\"PERSON\",\"name\":\"张三丰\",,}")
                .expect(400);
        manager.post("/api/customers", Map.of("type", "张三丰", "name", "张三丰")).expect(422);
        program.as(null).post("/api/session", Map.of("loginName", "zhangsan@example.cn", "password", "13800138000"));

        // Refused by the database, which then repeats the whole row.
        execute("ALTER TABLE org_main.customer ADD CONSTRAINT nobody CHECK (name <> '李四光')");
        customer("李四光", "13900139000").expect(409);
        String imported = manager.upload(
                        "/api/imports",
                        "客户.csv",
                        "姓名,手机\n李四光,13900139000\n王五一,13900139001\n".getBytes(StandardCharsets.UTF_8),
                        Map.of("mode", "EXECUTE"))
                .expect(201)
                .read("$.id");
        program.until(() ->
                manager.get("/api/imports/" + imported).<String>read("$.status").equals("DONE"));
        assertThat(manager.get("/api/imports/" + imported).<Integer>read("$.result.customers.created"))
                .as("the row behind the refused one")
                .isOne();

        // Something that nobody has thought of.
        execute("ALTER TABLE org_main.vehicle RENAME TO gone");
        manager.post("/api/vehicles", Map.of("customerId", id, "plateNo", "鄂A12345", "brand", "空调有异味"))
                .expect(500);
        execute("ALTER TABLE org_main.gone RENAME TO vehicle");

        var log = program.output();
        assertThat(log)
                .contains("Refused by the database", "nobody")
                .contains("refused:")
                .contains("The request failed", "BadSqlGrammar")
                .contains("Slow statement:");
        assertThat(PERSONAL).noneMatch(log::contains);
        var databaseLog = Files.readString(folder.resolve("data/postgres.log"));
        assertThat(databaseLog).contains("nobody");
        assertThat(PERSONAL).noneMatch(databaseLog::contains);
    }

    private static TestClient.Answer customer(String name, String mobile) {
        return manager.post(
                "/api/customers",
                Map.of(
                        "type",
                        "PERSON",
                        "name",
                        name,
                        "contactPoints",
                        List.of(
                                Map.of("type", "MOBILE", "value", mobile),
                                Map.of("type", "EMAIL", "value", "zhangsan@example.cn"))));
    }

    private static void execute(String sql) throws SQLException {
        var server = EmbeddedPostgres.running(folder.resolve("data")).orElseThrow();
        try (var connection = DriverManager.getConnection(server.url(), EmbeddedPostgres.USER, server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    @Order(5)
    void aLineForMachinesSaysWhoAskedWhatAndWhere() {
        var request = manager.get("/api/customers?q=%E5%BC%A0").expect(200).header("X-Request-Id");
        program.until(() -> program.output().contains(request));
        var line = program.output()
                .lines()
                .filter(text -> text.contains(request))
                .findFirst()
                .orElseThrow();
        assertThat(JsonPath.<String>read(line, "$['zhiji.work']")).isEqualTo("GET /api/customers");
        assertThat(JsonPath.<String>read(line, "$['user.id']")).hasSize(36);
        assertThat(JsonPath.<String>read(line, "$['log.level']")).isEqualTo("WARN");
        assertThat(JsonPath.<String>read(line, "$.message"))
                .startsWith("Slow statement: ")
                .contains(" ms in ", " of its kind: select ");
    }

    @Test
    @Order(6)
    void measurementsAreForThisMachineAndForWhoHasTheToken() {
        var here = program.as(null).get("/metrics").expect(200).body();
        assertThat(here)
                .contains("http_server_requests_seconds_count{method=\"POST\",status=\"201\",uri=\"/api/customers\"}")
                .contains("http_server_requests_seconds_bucket")
                .contains("hikaricp_connections_active{pool=\"zhiji\"}")
                .contains("jvm_memory_used_bytes")
                .contains("zhiji_jobs_lag_seconds ")
                .contains("zhiji_jobs_failing 0.0")
                .contains("zhiji_follow_up_tasks_overdue 0.0")
                .contains("zhiji_complaint_clocks_overdue 0.0")
                .contains("zhiji_pages_open 0.0")
                .contains("logback_events_total{level=\"error\"} 1.0");
        assertThat(here.lines().filter(line -> line.startsWith("zhiji_statements_slow_total")))
                .singleElement()
                .satisfies(line ->
                        assertThat(Double.parseDouble(line.split(" ")[1])).isPositive());
        assertThat(PERSONAL).noneMatch(here::contains);
        assertThat(here).doesNotContain("NaN");

        var outside = program.as(null).with("X-Forwarded-For", ELSEWHERE);
        outside.get("/metrics").expect(404);
        outside.with("Authorization", "Bearer falsch").get("/metrics").expect(404);
        outside.with("Authorization", "Bearer " + TOKEN).get("/metrics").expect(200);
    }

    @Test
    @Order(7)
    void withACertificateThePortSpeaksHttpsOnly() throws Exception {
        program.end();
        var keys = keys();
        var certificate =
                pem("cert.pem", "CERTIFICATE", keys.getCertificate("zhiji").getEncoded());
        var key = pem(
                "key.pem",
                "PRIVATE KEY",
                keys.getKey("zhiji", "changeit".toCharArray()).getEncoded());
        program = Program.serve(
                folder.resolve("tls.txt"),
                Map.of("ZHIJI_TLS_CERTIFICATE", certificate, "ZHIJI_TLS_KEY", key),
                program.port(),
                "--data",
                folder.resolve("data").toString());
        try (var trusting = HttpClient.newBuilder().sslContext(trusting(keys)).build()) {
            program.until(() -> status(trusting, "https") == 200);
            assertThat(status(trusting, "http")).isEqualTo(400);
        }
        program.until(() -> program.output().contains("https://127.0.0.1:" + program.port()));
    }

    private static int status(HttpClient client, String scheme) {
        try {
            var request = HttpRequest.newBuilder(URI.create(scheme + "://localhost:" + program.port() + "/health"))
                    .build();
            HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
            return answer.statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext trusting(KeyStore keys) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("zhiji", keys.getCertificate("zhiji"));
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    /** What an administrator gets from an authority, made by the tool of the JDK. */
    private static KeyStore keys() throws Exception {
        var store = folder.resolve("keys.p12");
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "zhiji",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.txt").toFile())
                .start();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        return keys;
    }

    private static String pem(String name, String what, byte[] content) throws IOException {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(Objects.requireNonNull(content));
        return Files.writeString(
                        folder.resolve(name), "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, text, what))
                .toString();
    }
}
