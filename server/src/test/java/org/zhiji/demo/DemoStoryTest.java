package org.zhiji.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.installation.Tables.SCHEDULED_TASKS;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiji.demo.DemoLoader.Door;
import org.zhiji.identity.signin.ApiTokens;
import org.zhiji.platform.job.DailyJob;
import org.zhiji.platform.tenant.CurrentTenant;
import org.zhiji.platform.tenant.Tenants;
import org.zhiji.platform.time.Time;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** The demo as somebody finds it on a Thursday at half past nine. */
@ZhijiTest
class DemoStoryTest {

    private static final Instant NOW = TestTime.at("2026-09-10T09:50");
    private static final int MORE = 120;

    @Autowired
    DemoLoader loader;

    @Autowired
    Time time;

    @Autowired
    List<DailyJob> dailyJobs;

    @Autowired
    DSLContext db;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Tenants tenants;

    @LocalServerPort
    int port;

    private List<Door> doors;
    private final Map<String, String> secrets = new HashMap<>();

    @BeforeAll
    void load() {
        time.standAt(DemoLoader.beginning(NOW));
        // A clone of the template knows no daily jobs; a real start enters them.
        dailyJobs.forEach(job -> db.insertInto(SCHEDULED_TASKS)
                .set(SCHEDULED_TASKS.TASK_NAME, job.name())
                .set(SCHEDULED_TASKS.TASK_INSTANCE, "recurring")
                .set(SCHEDULED_TASKS.EXECUTION_TIME, time.now())
                .set(SCHEDULED_TASKS.PICKED, false)
                .set(SCHEDULED_TASKS.VERSION, 1L)
                .execute());
        doors = loader.load("http://127.0.0.1:" + port, NOW, MORE, any -> {});
    }

    @Test
    void everyRoleHasALinkThatSignsInOnce() throws Exception {
        assertThat(doors).extracting(Door::role).contains("GENERAL_MANAGER", "CR_ADVISOR", "ADMIN", "DPO");
        assertThat(new HashSet<>(doors.stream().map(Door::role).toList())).hasSize(15);
        for (var door : doors) {
            assertThat(enter(door)).as(door.name()).isEqualTo(200);
        }
        assertThat(enter(doors.getFirst())).as("a second time").isEqualTo(410);
    }

    @Test
    void theCallerFindsOverdueAgreedAndDueCalls() {
        var today = get("lijing", "/api/follow-up/today");
        assertThat(JsonPath.<List<String>>read(today, "$.rows[*].part"))
                .contains("OVERDUE", "AGREED", "ANY_TIME", "DONE");
        assertThat(JsonPath.<List<String>>read(today, "$.rows[*].targetType"))
                .contains("POST_SERVICE", "LONG_ABSENT", "COMPLAINT_CHECK");
        assertThat(JsonPath.<Integer>read(today, "$.overdue")).isBetween(2, 15);
        assertThat(JsonPath.<Integer>read(today, "$.rows.length()")).isBetween(8, 45);
        assertThat(JsonPath.<Integer>read(get("qinlan", "/api/follow-up/today"), "$.rows.length()"))
                .isPositive();
    }

    @Test
    void theLastWeeksHaveRecordsSomeWithUnwantedAnswers() {
        var records = get("qianjin", "/api/follow-up/records?size=100&count=true");
        assertThat(JsonPath.<List<String>>read(records, "$.items[*].satisfied"))
                .hasSizeGreaterThan(25)
                .contains("YES", "NO");
        assertThat(JsonPath.<List<Boolean>>read(records, "$.items[*].grievance"))
                .contains(true, false);
    }

    @Test
    void complaintsStandInEveryState() {
        var complaints = get("zhaoming", "/api/complaints?size=100");
        assertThat(JsonPath.<List<String>>read(complaints, "$.items[*].status"))
                .contains("REGISTERED", "REPORTED", "INVESTIGATING", "REPLIED", "VERIFYING", "CLOSED");
        assertThat(JsonPath.<List<?>>read(get("zhaoming", "/api/complaints?overdue=true"), "$.items"))
                .isNotEmpty();
        assertThat(JsonPath.<List<?>>read(get("qianjin", "/api/complaints/waiting"), "$"))
                .isNotEmpty();
    }

    @Test
    void lastMonthsReportWasSubmittedAndReadAndThisMonthsIsLiving() {
        var store = JsonPath.<List<String>>read(get("lijing", "/api/departments"), "$[?(@.name == '江城标致站')].id")
                .getFirst();
        var last = get("lijing", "/api/follow-up-reports?month=2026-08&department=" + store);
        assertThat(JsonPath.<List<String>>read(last, "$.revisions[0].readers[?(@.readAt != null)].name"))
                .containsExactly("赵明", "钱进");
        assertThat(JsonPath.<Integer>read(last, "$.figures.calls.total.due")).isBetween(30, 150);
        assertThat(JsonPath.<Double>read(last, "$.figures.calls.total.successRate"))
                .isBetween(60.0, 95.0);
        var now = get("lijing", "/api/follow-up-reports?month=2026-09&department=" + store);
        assertThat(JsonPath.<List<?>>read(now, "$.revisions")).isEmpty();
        assertThat(JsonPath.<Integer>read(now, "$.figures.calls.total.successful"))
                .isPositive();
        assertThat(JsonPath.<List<?>>read(now, "$.figures.answers.topProblems")).isNotEmpty();
        assertThat(JsonPath.<Integer>read(now, "$.figures.issues.onTime")).isPositive();
        assertThat(JsonPath.<Integer>read(
                        get("qianjin", "/api/issues?mine=true&status=OPEN&count=true"), "$.count.value"))
                .isPositive();
    }

    @Test
    void managersHaveNewNotices() {
        for (var login : List.of("zhaoming", "qianjin", "sunli", "lijing")) {
            assertThat(JsonPath.<Integer>read(get(login, "/api/notices/unread-count"), "$.count"))
                    .as(login)
                    .isBetween(1, 60);
        }
    }

    @Test
    void everyoneWhoWorksWithCustomersSeesCustomers() {
        for (var login : List.of(
                "zhoutao",
                "hehuan",
                "zhengqiang",
                "fenggang",
                "chenchen",
                "hanxue",
                "weilan",
                "shenjie",
                "yangfan",
                "xuwenjing")) {
            assertThat(JsonPath.<List<?>>read(get(login, "/api/customers"), "$.items"))
                    .as(login)
                    .isNotEmpty();
        }
        assertThat(JsonPath.<Integer>read(get("shenjie", "/api/customers?count=true"), "$.count.value"))
                .isEqualTo(602 + MORE);
        assertThat(JsonPath.<List<?>>read(get("zouping", "/api/employees"), "$.items"))
                .isNotEmpty();
    }

    @Test
    void someCustomersAreStillToBeAskedForTheirConsent() {
        assertThat(JsonPath.<Integer>read(get("lijing", "/api/follow-up/today"), "$.awaitingConsent"))
                .isPositive();
    }

    @Test
    void nobodyKeepsAKeyOfTheStory() {
        assertThat(db.fetchCount(
                        zhiji.sql.installation.Tables.API_TOKEN,
                        zhiji.sql.installation.Tables.API_TOKEN.NAME.eq("demo"),
                        zhiji.sql.installation.Tables.API_TOKEN.REVOKED_AT.isNull()))
                .isZero();
    }

    private String get(String login, String path) {
        var secret = secrets.computeIfAbsent(
                login,
                name -> CurrentTenant.call(
                        tenants.first().orElseThrow(),
                        () -> tokens.issue(name, "test").token()));
        try {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .header("Authorization", "Bearer " + secret)
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
            return answer.body();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int enter(Door door) throws Exception {
        var token = door.link().substring(door.link().indexOf("token=") + 6);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/session/one-time"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"token\":\"" + token + "\"}"))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
