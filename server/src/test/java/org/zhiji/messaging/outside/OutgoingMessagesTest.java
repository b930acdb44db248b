package org.zhiji.messaging.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.MESSAGE_LINE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.Ids;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestDoors;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class OutgoingMessagesTest {

    @Autowired
    private Company company;

    @Autowired
    private TestTime time;

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeWords words;

    @Autowired
    private DSLContext db;

    @Autowired
    private TransactionTemplate transaction;

    private int minute;

    @BeforeAll
    void openTheDoors() {
        time.inCompany(() -> db.update(EMPLOYEE)
                .set(EMPLOYEE.EMAIL, "weilan@example.cn")
                .where(EMPLOYEE.ID.eq(company.id("weilan")))
                .execute());
    }

    /** Each story at an hour of its own. */
    @BeforeEach
    void begin() {
        minute += 60;
        time.moveTo("2026-09-0%dT%02d:01".formatted(7 + (9 * 60 + minute) / 1440, (9 * 60 + minute) / 60 % 24));
        TestDoors.open(true);
        prefer("ALL");
    }

    @AfterAll
    void close() {
        TestDoors.open(false);
    }

    @Test
    void tenMinutesNewsBecomeOneMailWithoutNamesOfCustomers() {
        tell("approval.to-decide", "weilan");
        tell("approval.to-decide", "weilan");
        tell("export.ready", "weilan");
        time.runDue();
        assertThat(TestDoors.mails()).isEmpty();
        later(10);
        var mail = only(TestDoors.mails());
        assertThat(mail.address()).isEqualTo("weilan@example.cn");
        assertThat(mail.subject()).isEqualTo("知己：有 3 条新消息");
        assertThat(mail.text())
                .startsWith("卫兰，您好！您有 3 条未读消息：")
                .contains("· 有申请等您审批，共 2 条")
                .contains("· 导出的文件可以下载了（")
                .doesNotContain("王建国");
        later(60);
        assertThat(TestDoors.mails()).isEmpty();
    }

    @Test
    void whatIsUrgentGoesAtOnceAndTakesAlongWhatWaited() {
        tell("export.ready", "weilan");
        tell("complaint.major", "weilan");
        time.runDue();
        var mail = only(TestDoors.mails());
        assertThat(mail.subject()).isEqualTo("知己：请立即处理，有 2 条新消息");
        assertThat(mail.text().indexOf("重大投诉")).isLessThan(mail.text().indexOf("导出的文件"));
        later(10);
        assertThat(TestDoors.mails()).isEmpty();
    }

    @Test
    void whatWasReadMeanwhileAndWhatNobodyWantsIsNotMailed() {
        tell("export.ready", "weilan");
        company.as("weilan").put("/api/notices/reading", Map.of()).expect(204);
        later(10);
        assertThat(TestDoors.mails()).isEmpty();
        prefer("URGENT");
        tell("export.ready", "weilan");
        tell("complaint.reopened", "weilan");
        later(10);
        assertThat(only(TestDoors.mails()).text()).contains("投诉已重开").doesNotContain("导出的文件");
        prefer("NONE");
        tell("complaint.major", "weilan");
        tell("complaint.major", "lijing");
        later(10);
        assertThat(TestDoors.mails()).isEmpty();
    }

    @Test
    void withoutAServerNothingIsLaidAside() {
        TestDoors.open(false);
        tell("complaint.major", "weilan");
        time.inCompany(() -> assertThat(db.fetchCount(MESSAGE_LINE)).isZero());
        var admin = company.administrator();
        assertThat(admin.get("/api/message-channels").expect(200).<Object>read("$.mail"))
                .isNull();
        var refused = admin.post("/api/message-channels/mail/test").expect(409);
        assertThat(refused.<String>read("$.code")).isEqualTo("messaging.no-mail-server");
    }

    @Test
    void aRefusedMessageIsTriedAgainGivenUpAfterFiveTimesAndSentWhenTheAdministratorSaysSo() {
        TestDoors.refuse("550 no such user");
        tell("complaint.major", "weilan");
        time.runDue();
        later(10);
        assertThat(row().get("status")).isEqualTo("WAITING");
        assertThat(row()).containsEntry("attempts", 3).containsEntry("refusal", "550 no such user");
        later(4 * 60);
        assertThat(row()).containsEntry("status", "UNDELIVERABLE").containsEntry("attempts", 5);
        TestDoors.refuse(null);
        later(24 * 60);
        assertThat(TestDoors.mails()).as("given up").isEmpty();
        var admin = company.administrator();
        var resend = "/api/outgoing-messages/" + row().get("id") + "/attempts";
        admin.post(resend).expect(204);
        time.runDue();
        assertThat(TestDoors.mails()).hasSize(1);
        assertThat(row()).containsEntry("status", "SENT");
        assertThat(admin.post(resend).expect(409).<String>read("$.code")).isEqualTo("messaging.already-sent");
    }

    @Test
    void aGroupHearsOnceWhatSeveralOfItsPeopleAreTold() {
        var admin = company.administrator();
        assertThat(field(admin.post("/api/group-robots", robot("http://qyapi.weixin.qq.com/x", false))
                        .expect(422)))
                .isEqualTo("address");
        assertThat(field(admin.post("/api/group-robots", robot("https://127.0.0.1/x", false))
                        .expect(422)))
                .isEqualTo("address");
        var made = admin.post("/api/group-robots", robot("https://qyapi.weixin.qq.com/send?key=top-secret", false))
                .expect(201);
        assertThat(made.body()).doesNotContain("top-secret").contains("qyapi.weixin.qq.com");
        var path = "/api/group-robots/" + made.read("$.id");
        var subject = Ids.next();
        send(subject, "complaint.major", "lijing", "zhaoming");
        tell("complaint.assigned", "lijing");
        later(10);
        var posts = TestDoors.posts();
        assertThat(posts).hasSize(1);
        assertThat(posts.getFirst().body().toString())
                .contains("重大投诉，请立即过问", "李静", "赵明", "投诉交给您处理")
                .doesNotContain("王建国");

        admin.ifMatch(1).put(path, robot(null, true)).expect(200);
        tell("complaint.assigned", "lijing");
        later(10);
        assertThat(TestDoors.posts()).as("not urgent").isEmpty();
        tell("complaint.reopened", "lijing");
        later(10);
        assertThat(TestDoors.posts()).as("its address is the one it had").hasSize(1);
        admin.post(path + "/test").expect(204);
        assertThat(TestDoors.posts().getFirst().body().toString()).contains("测试消息");
        TestDoors.refuse("93000 invalid webhook url");
        assertThat(admin.post(path + "/test").expect(409).<String>read("$.detail"))
                .contains("93000 invalid webhook url");
        TestDoors.refuse(null);
        admin.delete(path).expect(204);
        tell("complaint.reopened", "lijing");
        later(10);
        assertThat(TestDoors.posts()).isEmpty();
        company.crAdvisor().get("/api/outgoing-messages").expect(403);
    }

    /** Page and mail say the same: neither knows a kind, or an urgency, that the other does not. */
    @Test
    void thePageAndTheMailKnowTheSameKinds() throws IOException {
        for (var language : List.of("zh", "en")) {
            var page = Files.readString(Path.of("../web/src/locales/%s/messaging.ts".formatted(language)));
            var kinds = new HashMap<String, String>();
            var urgent = new LinkedHashSet<String>();
            var found = Pattern.compile(
                            "'([a-z-]+\\.[a-z-]+)':\\s*\\{\\s*title:\\s*(['\"])(.*?)\\2,\\s*urgent:\\s*(true|false)")
                    .matcher(page);
            while (found.find()) {
                kinds.put(found.group(1), found.group(3));
                if (found.group(4).equals("true")) {
                    urgent.add(found.group(1));
                }
            }
            assertThat(kinds).hasSizeGreaterThan(30);
            assertThat(urgent).isEqualTo(Set.copyOf(NoticeWords.URGENT));
            kinds.forEach((kind, title) -> assertThat(words.title(kind, Locale.forLanguageTag(language)))
                    .as(kind)
                    .isEqualTo(title));
        }
    }

    private static String field(TestClient.Answer refused) {
        return refused.read("$.errors[0].field");
    }

    private Map<String, Object> robot(String address, boolean urgentOnly) {
        var form = new HashMap<String, Object>();
        form.put("name", "汉阳店售后群");
        form.put("kind", "WECOM");
        form.put("address", address);
        form.put("departmentId", company.store());
        form.put("urgentOnly", urgentOnly);
        form.put("active", true);
        return form;
    }

    private Map<String, Object> row() {
        return company.administrator().get("/api/outgoing-messages").expect(200).read("$.items[0]");
    }

    private void prefer(String mail) {
        company.as("weilan").put("/api/mail-preference", Map.of("mail", mail)).expect(200);
    }

    private void tell(String kind, String loginName) {
        send(Ids.next(), kind, loginName);
    }

    private void send(UUID subject, String kind, String... loginNames) {
        var people = List.of(loginNames).stream().map(company::id).toList();
        time.inCompany(() -> transaction.executeWithoutResult(
                status -> notices.send(people, kind, "complaint", subject, Map.of("customer", "王建国"), time.now())));
    }

    private void later(int minutes) {
        time.moveTo(time.now()
                .plusSeconds(60L * minutes)
                .atZone(TestTime.ZONE)
                .toLocalDateTime()
                .toString());
    }

    private static <T> T only(List<T> found) {
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
