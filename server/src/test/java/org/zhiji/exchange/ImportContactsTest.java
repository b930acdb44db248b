package org.zhiji.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.identity.ActingAs;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.settings.ImportSettings;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class ImportContactsTest {

    private static final String CUSTOMERS = """
            客户编号,姓名,手机,车架号
            A1,钱一,13811110001,LDCB43L13R0100007
            A2,孙二,13811110002,
            A3,孙二嫂,13811110002,
            """;

    private static final String CONTACTS = """
            客户编号,手机,车架号,回访日期,回访人,沟通方式,联系结果,沟通内容
            A1,,,2026-03-01 10:30,老周,电话,接通,想换雨刮
            ,13811110001,,2026-04-01 09:00,老周,电话,无人接听,
            ,,LDCB43L13R0100007,2026-02-01 09:00,阿梅,短信,已发送,保养提醒
            A2,,,2025-12-24 16:00,阿梅,上门拜访,,送了台历
            ,13811110002,,2026-01-05,阿梅,电话,接通,不知是谁
            ,13999999999,,2026-01-05,阿梅,电话,接通,没有这个人
            A1,,,,阿梅,电话,接通,没有日期
            """;

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @Autowired
    ActingAs actingAs;

    @Autowired
    Imports imports;

    @Autowired
    ImportRepository repository;

    @Autowired
    ErrorFile errors;

    @Autowired
    IssueSentences sentences;

    @Autowired
    Notices notices;

    @Test
    void whatWasSpokenBeforeComesInWithItsAuthorAndItsDayAndCanBeTakenBack() {
        importNow("客户.csv", CUSTOMERS);
        var first = id("13811110001", "钱一");
        var second = id("13811110002", "孙二");

        Answer done = importNow("联系记录.csv", CONTACTS);
        assertThat(done.<List<String>>read("$.columns[*].field"))
                .containsExactly(
                        "EXTERNAL_NO",
                        "MOBILE",
                        "VIN",
                        "CONTACT_AT",
                        "CONTACT_BY",
                        "CONTACT_CHANNEL",
                        "CONTACT_OUTCOME",
                        "CONTACT_TEXT");
        assertThat(done.<Integer>read("$.result.contacts.created"))
                .as(done.body())
                .isEqualTo(4);
        assertThat(done.<Object>read("$.result.customers"))
                .as("customers are only looked up")
                .isNull();
        assertThat(done.<List<String>>read("$.result.people")).containsExactlyInAnyOrder("老周", "阿梅");
        assertThat(done.<List<String>>read("$.issues[*].cells[*].message"))
                .satisfiesExactly(
                        message -> assertThat(message).contains("分不清是哪一位"),
                        message -> assertThat(message).contains("没有这位客户"),
                        message -> assertThat(message).contains("没有联系时间"));

        assertThat(told(first))
                .containsExactly("PHONE NOT_REACHED 老周 null", "PHONE REACHED 老周 想换雨刮", "SMS UNKNOWN 阿梅 保养提醒");
        assertThat(lastContact(first)).as("nobody took the later call").isEqualTo("2026-03-01T02:30:00Z");
        assertThat(lastContact(second)).as("a visit is a talk").isEqualTo("2025-12-24T08:00:00Z");

        Answer again = importNow("联系记录.csv", CONTACTS);
        assertThat(again.<Integer>read("$.result.contacts.unchanged")).isEqualTo(4);

        var undo = "/api/imports/" + done.<String>read("$.id") + "/undo";
        steward().post(undo + "-trial").expect(202);
        time.runDue();
        assertThat(steward().get(undo).expect(200).<List<Integer>>read("$.kinds[?(@.type=='past-contact')].discarded"))
                .containsExactly(4);
        steward().post(undo).expect(202);
        time.runDue();
        assertThat(told(first)).isEmpty();
        assertThat(lastContact(first)).isNull();
    }

    @Test
    void columnsFillFieldsOfTheCompanysOwnAndDuplicatesAreToldRightBehindTheImport() {
        var hobby = ownField("爱好", "MULTI_CHOICE", "钓鱼", "下棋");
        var since = ownField("入会日期", "DATE");
        var spent = ownField("累计消费", "MONEY");
        var file = """
                姓名,手机,爱好,入会日期,累计消费
                郑一,13822220001,钓鱼、下棋,2020年3月5日,"￥1,234.50"
                郑二,13822220002,滑雪,去年,三千
                郑一,13822220003,,,
                郑一,13822220001,下棋,,
                """;
        Answer done = importNow("自定义.csv", file);
        assertThat(done.<List<String>>read("$.columns[*].own")).containsExactly(null, null, hobby, since, spent);
        assertThat(done.<List<String>>read("$.issues[*].cells[*].message"))
                .satisfiesExactlyInAnyOrder(
                        message -> assertThat(message).contains("滑雪"),
                        message -> assertThat(message).contains("去年"),
                        message -> assertThat(message).contains("三千"));
        var values = "/api/lists/customers/records/" + id("13822220001", "郑一") + "/custom-values";
        Answer filled = steward().get(values).expect(200);
        assertThat(filled.<List<String>>read("$.values." + key(hobby))).hasSize(2);
        assertThat(filled.<String>read("$.values." + key(since))).isEqualTo("2020-03-05");
        assertThat(filled.<Double>read("$.values." + key(spent))).isEqualTo(1234.5);

        Answer again = importNow("自定义.csv", file);
        assertThat(again.<Integer>read("$.result.customers.unchanged"))
                .as(again.body())
                .isEqualTo(3);
        Answer other = importNow("自定义.csv", file.replace("1,234.50", "2,000"));
        assertThat(other.<Integer>read("$.result.customers.changed")).isEqualTo(1);

        retire(spent);
        Answer without = importNow("自定义.csv", file);
        assertThat(without.<List<String>>read("$.issues[*].cells[*].message"))
                .anyMatch(message -> message.contains("已停用"));
        assertThat(without.<Integer>read("$.result.errorRows")).isZero();

        Answer twice = importNow("重复.csv", "客户编号,姓名,手机\nD1,郑一,13822220001\nD2,全新,13822220009\n");
        // The clock stands, so all of them count as entered together.
        assertThat(twice.<Integer>read("$.alike")).as(twice.body()).isPositive();
    }

    @Test
    void filesOfTheWatchedFolderComeInByTheMappingOfTheirHeadersAndAreLaidAside(@TempDir Path folder)
            throws IOException {
        importNow("样板.csv", "姓名,手机,监视\n样板,13833330001,\n");
        time.inCompany(() -> db.update(EMPLOYEE)
                .set(EMPLOYEE.STAFF_NO, "DS1")
                .where(EMPLOYEE.ID.eq(company.id("shenjie")))
                .execute());
        var watched = new WatchedFolder(
                new ImportSettings(folder.toString(), "DS1", Duration.ofMinutes(1)),
                db,
                actingAs,
                imports,
                repository,
                errors,
                sentences,
                notices);
        Files.writeString(folder.resolve("今天.csv"), "姓名,手机,监视\n新来,13833330002,\n坏行,12,\n");
        Files.writeString(folder.resolve("生表.csv"), "甲列,乙列\n1,2\n");

        look(watched);
        assertThat(folder.resolve("今天.csv")).as("it may still be written").exists();
        look(watched);
        time.runDue();
        assertThat(folder.resolve("failed/生表-reason.txt")).content().contains("手工导入一次");
        Files.writeString(folder.resolve("半截.csv"), "姓名,手机,监视\n半截,138");
        look(watched);
        assertThat(folder.resolve("done/今天.csv")).exists();
        assertThat(folder.resolve("done/今天-errors.xlsx")).exists();
        assertThat(folder.resolve("今天.csv")).doesNotExist();
        assertThat(folder.resolve("半截.csv")).exists();
        id("13833330002", "新来");
        assertThat(steward().get("/api/notices").expect(200).<List<String>>read("$.items[*].kind"))
                .containsExactlyInAnyOrder("import.done", "import.failed");

        look(watched);
        assertThat(steward().get("/api/imports").expect(200).<List<String>>read("$.items[?(@.fileName=='今天.csv')].id"))
                .as("nothing comes in twice")
                .hasSize(1);
    }

    private void look(WatchedFolder watched) {
        time.inCompany(() -> watched.look(time.now()));
    }

    private String ownField(String name, String type, String... choices) {
        var form = new HashMap<String, Object>();
        form.put("list", "customers");
        form.put("name", name);
        form.put("type", type);
        form.put("sortable", false);
        form.put(
                "choices",
                Stream.of(choices)
                        .map(choice -> Map.of("name", choice, "retired", false))
                        .toList());
        form.put("place", 0);
        form.put("retired", false);
        return "customers."
                + company.administrator()
                        .post("/api/custom-fields", form)
                        .expect(201)
                        .<String>read("$.key");
    }

    private static String key(String own) {
        return own.substring(own.indexOf('.') + 1);
    }

    private void retire(String own) {
        Answer all = company.administrator().get("/api/custom-fields").expect(200);
        Map<String, Object> field = all.<List<Map<String, Object>>>read("$[?(@.key=='" + key(own) + "')]")
                .getFirst();
        var form = new HashMap<>(field);
        form.keySet().retainAll(List.of("list", "name", "type", "sortable", "choices", "place"));
        form.put("retired", true);
        company.administrator()
                .ifMatch((Integer) field.get("version"))
                .put("/api/custom-fields/" + field.get("id"), form)
                .expect(200);
    }

    private List<String> told(String customer) {
        return steward()
                .get("/api/customers/" + customer + "/timeline?kinds=PAST_CONTACT")
                .expect(200)
                .<List<Map<String, Object>>>read("$.items")
                .stream()
                .map(entry ->
                        "%s %s %s".formatted(entry.get("status"), entry.get("employeeName"), entry.get("summary")))
                .toList();
    }

    private String lastContact(String customer) {
        return steward().get("/api/customers/" + customer).expect(200).read("$.lastContactAt");
    }

    private String id(String phone, String name) {
        return steward()
                .get("/api/customers?q=" + phone)
                .expect(200)
                .<List<String>>read("$.items[?(@.name=='" + name + "')].id")
                .getFirst();
    }

    private Answer importNow(String name, String file) {
        String id = steward()
                .upload("/api/imports", name, file.getBytes(StandardCharsets.UTF_8), Map.of("mode", "EXECUTE"))
                .expect(201)
                .read("$.id");
        time.runDue();
        Answer done = steward().get("/api/imports/" + id).expect(200);
        assertThat(done.<String>read("$.status")).as(done.body()).isEqualTo("DONE");
        return done;
    }

    private TestClient steward() {
        return company.dataSteward();
    }
}
