package org.zhiji.list.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class ExportsTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @Autowired
    RemoveExportFiles removal;

    private int entered;

    @BeforeEach
    void threeRowsWithoutAsking() {
        rule(3, 20_000);
        for (; entered < 5; entered++) {
            enter("导出" + "甲乙丙丁戊".charAt(entered), "1390000000" + entered);
        }
    }

    @Test
    void aSmallListIsTakenAtOnceMarkedMaskedAndOnRecord() {
        rule(1000, 20_000);
        var steward = company.dataSteward();
        var csv = steward.get("/api/lists/customers/export?format=CSV&columns=name,phone&sort=name&q=导出乙")
                .expect(200)
                .body();
        assertThat(csv).contains("导出乙,139****0001").doesNotContain("0000 0001");
        assertThat(csv.lines().toList().getLast()).startsWith("# 沈洁").contains("2026-");
        var row = steward.get("/api/exports").expect(200);
        assertThat(row.<List<String>>read("$.items[?(@.narrowed=='搜索“导出乙”')].status"))
                .containsExactly("TAKEN");
        assertThat(row.<List<Integer>>read("$.items[?(@.narrowed=='搜索“导出乙”')].rows"))
                .containsExactly(1);
    }

    @Test
    void theMarkOfAWorkbookHasASheetOfItsOwn() throws IOException {
        rule(1000, 20_000);
        var file = company.dataSteward()
                .get("/api/lists/customers/export?columns=name,phone&q=导出")
                .expect(200);
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file.response().body()))) {
            var sheets = workbook.getSheets().toList();
            assertThat(sheets.get(0).read()).hasSize(6);
            var about = new HashMap<String, String>();
            sheets.get(1).read().forEach(it -> about.put(it.getCellText(0), it.getCellText(1)));
            assertThat(about).containsEntry("列表", "客户").containsEntry("条件", "搜索“导出”");
            assertThat(about.get("导出人")).startsWith("沈洁");
        }
    }

    @Test
    void aLargeListIsTakenAfterSomebodyHasAgreed() {
        var steward = company.dataSteward();
        var refused = steward.get("/api/lists/customers/export?q=导出").expect(409);
        assertThat(refused.<String>read("$.code")).isEqualTo("list.export-needs-approval");
        assertThat(refused.<String>read("$.detail")).contains("3");
        var asked = steward.post("/api/exports", form("寄送保养提醒", false)).expect(201);
        String id = asked.read("$.id");
        String approval = asked.read("$.approvalId");
        assertThat(asked.<String>read("$.status")).isEqualTo("ASKED");
        assertThat(asked.<Integer>read("$.rows")).isEqualTo(5);
        steward.get("/api/exports/" + id + "/file").expect(409);
        var shown = company.generalManager().get("/api/approvals/" + approval).expect(200);
        assertThat(shown.<String>read("$.title")).isEqualTo("导出客户 5 行");
        assertThat(shown.<List<String>>read("$.facts[*].value"))
                .contains("寄送保养提醒", "客户", "5 行", "搜索“导出”", "名称、电话", "打码", "CSV");
        agree(approval);
        time.runDue();
        var ready = steward.get("/api/exports/" + id).expect(200);
        assertThat(ready.<String>read("$.status")).isEqualTo("READY");
        assertThat(ready.<Boolean>read("$.downloadable")).isTrue();
        var csv = steward.get("/api/exports/" + id + "/file").expect(200).body();
        assertThat(csv).contains("导出戊,139****0004");
        assertThat(steward.get("/api/notices").<List<String>>read("$.items[*].kind"))
                .contains("export.ready", "approval.approved");
        company.generalManager().get("/api/exports/" + id + "/file").expect(404);
        time.moveTo(day(8) + "T08:30");
        assertThat(steward.get("/api/exports/" + id + "/file").expect(409).<String>read("$.code"))
                .isEqualTo("list.export-expired");
        time.inCompany(() -> removal.run(time.now()));
        assertThat(pieces(id)).isZero();
    }

    @Test
    void wholeNumbersAreTakenOnlyWithApproval() {
        rule(1000, 20_000);
        var asked =
                company.dataSteward().post("/api/exports", form("核对号码", true)).expect(201);
        assertThat(asked.<String>read("$.status")).isEqualTo("ASKED");
        agree(asked.read("$.approvalId"));
        time.runDue();
        assertThat(company.dataSteward()
                        .get("/api/exports/" + asked.read("$.id") + "/file")
                        .expect(200)
                        .body())
                .contains("139 0000 0002");
        company.dataSteward()
                .post("/api/exports", with(form("公海号码", true), "list", "customer-pool"))
                .expect(403);
    }

    @Test
    void theFileHoldsWhatTheApplicantMaySeeWhenItIsMade() {
        var asked =
                company.dataSteward().post("/api/exports", form("盘点", false)).expect(201);
        agree(asked.read("$.approvalId"));
        var steward = company.id("shenjie");
        time.inCompany(() -> db.execute("update employee set status = 'LEFT' where id = ?", steward));
        time.runDue();
        time.inCompany(() -> db.execute("update employee set status = 'ACTIVE' where id = ?", steward));
        var failed =
                company.dataSteward().get("/api/exports/" + asked.read("$.id")).expect(200);
        assertThat(failed.<String>read("$.status")).isEqualTo("FAILED");
        assertThat(failed.<String>read("$.failure")).isEqualTo("RIGHTS");
    }

    @Test
    void muchMoreThanWasAgreedToIsNotTaken() {
        var asked = company.dataSteward()
                .post("/api/exports", with(form("盘点", false), "q", "激增"))
                .expect(201);
        assertThat(asked.<String>read("$.status")).isEqualTo("MAKING");
        for (int i = 0; i < 101; i++) {
            enter("激增" + i, null);
        }
        time.runDue();
        assertThat(company.dataSteward()
                        .get("/api/exports/" + asked.read("$.id"))
                        .<String>read("$.failure"))
                .isEqualTo("GROWN");
    }

    @Test
    void whatIsReturnedIsCorrectedAndAskedForAgain() {
        var steward = company.dataSteward();
        var asked = steward.post("/api/exports", form("用", false)).expect(201);
        String id = asked.read("$.id");
        String approval = asked.read("$.approvalId");
        steward.ifMatch(1).put("/api/exports/" + id, form("改用途", false)).expect(409);
        company.generalManager()
                .ifMatch(1)
                .post("/api/approvals/" + approval + "/return", Map.of("reason", "请写清用途"))
                .expect(200);
        steward.ifMatch(1).put("/api/exports/" + id, form(" ", false)).expect(422);
        company.generalManager()
                .ifMatch(1)
                .put("/api/exports/" + id, form("别人的", false))
                .expect(404);
        steward.ifMatch(1).put("/api/exports/" + id, form("国庆活动短信名单", false)).expect(200);
        steward.ifMatch(1).put("/api/exports/" + id, form("迟了", false)).expect(412);
        steward.post("/api/approvals/" + approval + "/submission", Map.of()).expect(200);
        assertThat(company.generalManager().get("/api/approvals/" + approval).<List<String>>read("$.facts[*].value"))
                .contains("国庆活动短信名单");
        company.generalManager()
                .ifMatch(2)
                .post("/api/approvals/" + approval + "/agreement", Map.of())
                .expect(200);
        time.runDue();
        assertThat(steward.get("/api/exports/" + id).<String>read("$.status")).isEqualTo("READY");
    }

    @Test
    void whoTakesVeryMuchInADayIsToldToTheAdministratorsOnce() {
        time.moveTo(day(1) + "T09:00");
        rule(1000, 7);
        var taker = company.hire("搬运工", "carrier", company.store(), "SERVICE_MANAGER");
        taker.get("/api/lists/customers/export?q=导出").expect(200);
        assertThat(told()).isZero();
        taker.get("/api/lists/customers/export?q=导出").expect(200);
        taker.get("/api/lists/customers/export?q=导出").expect(200);
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void theRecordOfAllIsForThoseWhoAnswerForTheData() {
        rule(1000, 20_000);
        company.dataSteward().get("/api/lists/customers/export?q=导出").expect(200);
        for (var person : List.of("admin", "zhaoming")) {
            assertThat(company.as(person)
                            .get("/api/exports?whose=ALL")
                            .expect(200)
                            .<List<String>>read("$.items[*].employeeName"))
                    .contains("沈洁");
        }
        company.dataSteward().get("/api/exports?whose=ALL").expect(403);
        company.as("chenchen").get("/api/exports").expect(403);
        company.dataSteward()
                .ifMatch(1)
                .put("/api/exports/rule", Map.of("rowLimit", 9, "dailyRows", 9))
                .expect(403);
        company.administrator()
                .ifMatch(version())
                .put("/api/exports/rule", Map.of("rowLimit", -1, "dailyRows", 9))
                .expect(422);
    }

    @Test
    void aFilterIsToldInWords() {
        rule(1000, 20_000);
        var filter = """
                {"match":"ALL","of":[
                  {"field":"kind","operator":"IS","values":["KEY_ACCOUNT","END_CUSTOMER"]},
                  {"match":"ANY","of":[
                    {"field":"owner","operator":"IS","values":["me","%s"]},
                    {"field":"lastContactAt","operator":"OLDER_THAN","values":["30","DAY"]}]},
                  {"relation":"vehicles","has":false}]}""".formatted(company.id("chenchen"));
        company.dataSteward()
                .post("/api/exports", with(form("盘点", false), "filter", filter))
                .expect(201);
        assertThat(company.dataSteward().get("/api/exports").<List<String>>read("$.items[*].narrowed"))
                .contains("搜索“导出” 且 性质 是 大客户、终端客户 且 （归属人 是 申请人自己、陈晨 或 最近联系 距今超过 30 天） 且 没有 车辆");
    }

    private void agree(String approval) {
        company.generalManager()
                .ifMatch(1)
                .post("/api/approvals/" + approval + "/agreement", Map.of())
                .expect(200);
    }

    private long told() {
        return company.administrator().get("/api/notices?size=100").<List<String>>read("$.items[*].kind").stream()
                .filter("export.many-rows"::equals)
                .count();
    }

    private static Map<String, Object> form(String purpose, boolean whole) {
        var form = new HashMap<String, Object>();
        form.put("list", "customers");
        form.put("q", "导出");
        form.put("columns", List.of("name", "phone"));
        form.put("format", "CSV");
        form.put("whole", whole);
        form.put("purpose", purpose);
        return form;
    }

    private static Map<String, Object> with(Map<String, Object> form, String key, Object value) {
        form.put(key, value);
        return form;
    }

    private void rule(int rowLimit, int dailyRows) {
        company.administrator()
                .ifMatch(version())
                .put("/api/exports/rule", Map.of("rowLimit", rowLimit, "dailyRows", dailyRows))
                .expect(200);
    }

    private int version() {
        return company.administrator().get("/api/exports/rule").expect(200).version();
    }

    private String day(int later) {
        return time.now().atZone(TestTime.ZONE).toLocalDate().plusDays(later).toString();
    }

    private int pieces(String export) {
        var found = new int[1];
        time.inCompany(() -> found[0] = db.fetchSingle(
                        "select count(*)::int from list_export_chunk where export_id = ?::uuid", export)
                .get(0, Integer.class));
        return found[0];
    }

    private void enter(String name, String phone) {
        var points = new ArrayList<Map<String, Object>>();
        if (phone != null) {
            points.add(Map.of("type", "MOBILE", "value", phone));
        }
        company.dataSteward()
                .post(
                        "/api/customers",
                        Map.of("type", "PERSON", "name", name, "confirmDuplicate", true, "contactPoints", points))
                .expect(201);
    }
}
