package org.zhiji.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** What people may ask for about their own data: US-10 steps 6 and 7. */
@ZhijiTest
class PersonalDataTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @Autowired
    ForgetOldLogs oldLogs;

    @Test
    void afterAnErasureNothingTellsWhoItWasAndNoFigureHasChanged() {
        var officer = officer("dpo-a");
        var customer = person("蔡文姬", "13911110001");
        var vehicle = vehicle(customer, "鄂A10A01");
        order("WO-PI-1", vehicle, 1280.50, "蔡邕", "13911110002");
        company.dataSteward()
                .ifMatch(version(customer))
                .put("/api/customers/" + customer, form("蔡文姬", "13911110001", "老客户，住汉口"))
                .expect(200);
        var before = figures();
        var request = request(customer, "ERASURE");
        assertThat(answer(officer, request, Map.of("status", "DONE", "identityCheck", "身份证"))
                        .expect(409)
                        .<String>read("$.code"))
                .isEqualTo("privacy.name-differs");
        assertThat(answer(officer, request, Map.of("status", "DONE", "confirmedName", "蔡文姬"))
                        .expect(422)
                        .<String>read("$.errors[0].field"))
                .isEqualTo("identityCheck");
        answer(officer, request, done("蔡文姬")).expect(200);

        var gone = company.dataSteward().get("/api/customers/" + customer).expect(200);
        assertThat(gone.<String>read("$.name")).isEqualTo("已删除客户");
        assertThat(gone.<List<?>>read("$.contactPoints")).isEmpty();
        assertThat(figures()).isEqualTo(before);
        var order = company.dataSteward().get("/api/work-orders?q=WO-PI-1").expect(200);
        assertThat(order.<String>read("$.items[0].orderNo")).isEqualTo("WO-PI-1");
        for (var trace : List.of("蔡文姬", "13911110001", "蔡邕", "13911110002", "10A01", "老客户，住汉口")) {
            assertThat(found(trace)).as(trace).isEmpty();
        }
        assertThat(company.dataSteward()
                        .get("/api/customers/" + customer + "/history")
                        .expect(200)
                        .body())
                .doesNotContain("蔡文姬", "13911110001");
        answer(officer, request(customer, "ERASURE"), done("已删除客户")).expect(409);
    }

    @Test
    void whoWasMergedIntoThePersonGoesToo() {
        var officer = officer("dpo-b");
        var stays = person("双名人", "13911110011");
        var goes = person("双名人的旧档", "13911110012");
        company.dataSteward()
                .post(
                        "/api/customers/" + stays + "/merges",
                        Map.of(
                                "other", goes,
                                "fromOther", List.of(),
                                "version", version(stays),
                                "otherVersion", version(goes)))
                .expect(201);
        answer(officer, request(stays, "ERASURE"), done("双名人")).expect(200);
        assertThat(found("双名人的旧档")).isEmpty();
        assertThat(found("13911110012")).isEmpty();
    }

    @Test
    void theCopyHoldsEverythingAndIsOnRecord() throws Exception {
        var officer = officer("dpo-c");
        var customer = person("要副本的人", "13911110021");
        var vehicle = vehicle(customer, "鄂A20A01");
        order("WO-PI-2", vehicle, 99.00, "送修人丙", "13911110022");
        var request = request(customer, "COPY");
        var file =
                officer.get("/api/personal-data-requests/" + request + "/copy").expect(200);
        var text = new StringBuilder();
        try (var book =
                new ReadableWorkbook(new ByteArrayInputStream(file.response().body()))) {
            for (var sheet : book.getSheets().toList()) {
                text.append(sheet.getName());
                sheet.openStream()
                        .forEach(row -> row.stream().forEach(cell -> {
                            if (cell != null) {
                                text.append(cell.getRawValue());
                            }
                        }));
            }
        }
        assertThat(text.toString().replace(" ", ""))
                .contains("基本信息", "要副本的人", "13911110021", "鄂A20A01", "WO-PI-2", "送修人丙", "13911110022")
                .doesNotContain("personal-data.");
        assertThat(company.dataSteward()
                        .get("/api/audit?subjectType=customer&subjectId=" + customer)
                        .body())
                .contains("dataCopy");
        company.crAdvisor()
                .get("/api/personal-data-requests/" + request + "/copy")
                .expect(403);
    }

    @Test
    void aRequestIsDueInFifteenWorkingDaysAndEndsOnce() {
        var officer = officer("dpo-d");
        var request = request(person("请求人", "13911110031"), "RESTRICTION");
        var seen = officer.get("/api/personal-data-requests/" + request).expect(200);
        assertThat(seen.<String>read("$.dueOn")).isEqualTo("2026-09-28");
        assertThat(answer(officer, request, Map.of("status", "REFUSED"))
                        .expect(422)
                        .<String>read("$.errors[0].field"))
                .isEqualTo("result");
        answer(officer, request, Map.of("status", "REFUSED", "result", "无法核实身份"))
                .expect(200);
        answer(officer, request, done("请求人")).expect(409);
    }

    @Test
    void anOrganisationHasNoPersonalDataOfItsOwn() {
        var officer = officer("dpo-e");
        String firm = company.dataSteward()
                .post(
                        "/api/customers",
                        Map.of(
                                "type",
                                "ORGANIZATION",
                                "name",
                                "江城无名贸易有限公司",
                                "gender",
                                "UNKNOWN",
                                "departmentId",
                                company.store(),
                                "contactPoints",
                                List.of(),
                                "contactPersons",
                                List.of()))
                .expect(201)
                .read("$.id");
        assertThat(answer(officer, request(firm, "ERASURE"), done("江城无名贸易有限公司"))
                        .expect(409)
                        .<String>read("$.code"))
                .isEqualTo("privacy.organization");
    }

    @Test
    void whoHasBeenSilentForYearsIsOnTheListAndWhoCameBackIsNot() {
        var officer = officer("dpo-f");
        var silent = person("久未联系的人", "13911110041");
        var back = person("又来了的人", "13911110042");
        time.inCompany(() -> db.execute(
                "update customer set created_at = now() - interval '9 years' where name in ('久未联系的人', '又来了的人')"));
        assertThat(outdated(officer)).contains("久未联系的人", "又来了的人");
        order("WO-PI-3", vehicle(back, "鄂A30A01"), 10.00, null, null);
        var answer = officer.post("/api/outdated-customers/erasure", Map.of("ids", List.of(silent, back)))
                .expect(200);
        assertThat(answer.<Integer>read("$.erased")).isEqualTo(1);
        assertThat(answer.<String>read("$.kept[0].code")).isEqualTo("privacy.not-outdated");
        assertThat(found("久未联系的人")).isEmpty();
        assertThat(outdated(officer)).doesNotContain("久未联系的人", "又来了的人");
    }

    /** With a key the whole request is one transaction, and one that cannot go must not bring the others back. */
    @Test
    void oneRefusalAmongManyTakesNothingBackOfTheOthers() {
        var role = company.administrator()
                .post(
                        "/api/roles",
                        Map.of(
                                "name", "分店保护人",
                                "rights", List.of("PRIVACY_MANAGE", "CUSTOMER_VIEW"),
                                "viewScope", "DEPARTMENT",
                                "editScope", "DEPARTMENT"))
                .expect(201)
                .<String>read("$.code");
        var officer = company.hire("分店保护人甲", "dpo-l", company.otherStore(), role);
        var elsewhere = person("别店久未联系", "13911110081");
        var own = person("本店久未联系", "13911110082");
        time.inCompany(() -> {
            db.execute("update customer set created_at = now() - interval '9 years' where name like '%店久未联系'");
            db.execute(
                    "update customer set owner_id = null, department_id = ?::uuid where name = '本店久未联系'",
                    company.otherStore().toString());
        });
        var answer = officer.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/outdated-customers/erasure", Map.of("ids", List.of(own, elsewhere)))
                .expect(200);
        assertThat(answer.<Integer>read("$.erased")).isEqualTo(1);
        assertThat(answer.<List<String>>read("$.kept[*].id")).containsExactly(elsewhere);
        assertThat(found("本店久未联系")).isEmpty();
        assertThat(found("别店久未联系")).isNotEmpty();
    }

    @Test
    void logsAreForgottenAfterTheirDaysAndNotBefore() {
        var officer = officer("dpo-i");
        var customer = person("看过号码的人", "13911110091");
        for (int n = 0; n < 2; n++) {
            company.serviceManager()
                    .post(
                            "/api/reveals",
                            Map.of("type", "customer", "id", customer, "field", "phone", "purpose", "核对" + n))
                    .expect(201);
        }
        time.inCompany(() -> db.execute(
                "update reveal_log set at = ?::timestamptz - interval '201 days' where purpose = '核对0'",
                time.now().toString()));
        time.inCompany(() -> oldLogs.run(time.now()));
        assertThat(looks()).isEqualTo("2");
        var wrong = officer.ifMatch(0)
                .put("/api/log-retention/reveals", Map.of("days", 30))
                .expect(422);
        assertThat(wrong.<String>read("$.errors[0].message")).contains("180");
        officer.ifMatch(0)
                .put("/api/log-retention/reveals", Map.of("days", 200))
                .expect(200);
        officer.ifMatch(0)
                .put("/api/log-retention/reveals", Map.of("days", 300))
                .expect(412);
        time.inCompany(() -> oldLogs.run(time.now()));
        assertThat(looks()).isEqualTo("1");
    }

    private String looks() {
        return db(() -> db.fetchValue("select count(*)::text from reveal_log where purpose like '核对_'"));
    }

    @Test
    void anIncidentIsClosedOnlyWhenEverythingIsWrittenDown() {
        var officer = officer("dpo-j");
        var noticed = time.now().minusSeconds(7200).toString();
        var form = new HashMap<String, Object>(Map.of(
                "title", "导出文件发错收件人",
                "kind", "LEAK",
                "noticedAt", noticed,
                "dataKinds", "姓名、手机号",
                "closed", false));
        var made = officer.post("/api/privacy-incidents", form).expect(201);
        assertThat(made.<List<String>>read("$.missing")).containsExactly("PERSONS", "MEASURES", "AUTHORITY", "TOLD");
        var address = "/api/privacy-incidents/" + made.<String>read("$.id");
        form.put("closed", true);
        assertThat(officer.ifMatch(1).put(address, form).expect(409).<String>read("$.code"))
                .isEqualTo("privacy.incident-incomplete");
        form.put("authorityToldAt", time.now().minusSeconds(86_400).toString());
        assertThat(officer.ifMatch(1).put(address, form).expect(422).<String>read("$.errors[0].field"))
                .isEqualTo("authorityToldAt");
        form.put("authorityToldAt", time.now().minusSeconds(3600).toString());
        form.putAll(Map.of("persons", 12, "measures", "对方已删除并书面确认", "personsNotTold", "数据未被打开，未造成危害"));
        assertThat(officer.ifMatch(1).put(address, form).expect(200).<List<?>>read("$.missing"))
                .isEmpty();
        company.serviceManager().get("/api/privacy-incidents").expect(403);
    }

    @Test
    void theYearlyReviewIsSignedOnceWithTheOwnNameAndEverythingGoneThrough() {
        var officer = officer("dpo-k");
        int year = time.now().atZone(TestTime.ZONE).getYear();
        var without = ReviewPoint.values()[0];
        var part = Stream.of(ReviewPoint.values())
                .filter(it -> it != without)
                .map(it -> Map.of("point", it, "done", it != ReviewPoint.TRAINING))
                .toList();
        var refused = officer.post("/api/privacy-reviews", Map.of("year", year, "points", part, "name", "别人"))
                .expect(422);
        assertThat(refused.<List<String>>read("$.errors[*].field"))
                .containsExactlyInAnyOrder(
                        "points", "points[" + (ReviewPoint.TRAINING.ordinal() - 1) + "].note", "name");
        var whole = Stream.of(ReviewPoint.values())
                .map(it -> Map.of("point", it, "done", it != ReviewPoint.TRAINING, "note", "十二月补训"))
                .toList();
        var form = Map.of("year", year, "points", whole, "name", "保护人dpo-k");
        var signed = officer.post("/api/privacy-reviews", form).expect(201);
        assertThat(signed.<String>read("$[0].signedName")).isEqualTo("保护人dpo-k");
        assertThat(signed.<List<Integer>>read("$[0].findings.logs[*].days")).contains(3650);
        assertThat(signed.<Integer>read("$[0].findings.retentionYears")).isEqualTo(5);
        officer.post("/api/privacy-reviews", form).expect(409);
    }

    @Test
    void aYesNamesTheWordingItWasGivenTo() {
        var officer = officer("dpo-g");
        var customer = person("同意的人", "13911110051");
        consent(customer);
        List<Map<String, Object>> texts = officer.post(
                        "/api/consent-texts", Map.of("purpose", "MARKETING", "text", "新的说法"))
                .expect(201)
                .read("$");
        assertThat(texts.stream()
                        .filter(it -> it.get("purpose").equals("MARKETING"))
                        .map(it -> it.get("version")))
                .containsExactly(2, 1);
        consent(customer);
        var versions = company.dataSteward()
                .get("/api/customers/" + customer + "/consents")
                .expect(200)
                .<List<Integer>>read("$[*].textVersion");
        assertThat(versions).containsExactly(2, 1);
    }

    @Test
    void aBlockedNumberIsNotDialledWhoseverItIs() {
        var officer = officer("dpo-h");
        var refused = officer.post("/api/blocked-numbers", Map.of("numbers", List.of("13911110061", "不是号码")))
                .expect(422);
        assertThat(refused.<String>read("$.errors[0].field")).isEqualTo("numbers[1]");
        var form = Map.of("numbers", List.of("139 1111 0061", "13911110062"), "reason", "本人来电要求");
        assertThat(officer.post("/api/blocked-numbers", form).expect(201).<Integer>read("$.blocked"))
                .isEqualTo(2);
        assertThat(officer.post("/api/blocked-numbers", form).expect(201).<Integer>read("$.blocked"))
                .isZero();
        var listed = officer.get("/api/blocked-numbers?q=0061").expect(200);
        assertThat(listed.<List<?>>read("$.items")).hasSize(1);
        String id = listed.read("$.items[0].id");
        officer.delete("/api/blocked-numbers/" + id).expect(204);
        officer.delete("/api/blocked-numbers/" + id).expect(404);
    }

    private void consent(String customer) {
        company.dataSteward()
                .post(
                        "/api/customers/" + customer + "/consents",
                        Map.of("purpose", "MARKETING", "channel", "SMS", "status", "GRANTED", "evidence", "门店签字"))
                .expect(201);
    }

    private List<String> outdated(TestClient officer) {
        return officer.get("/api/outdated-customers?size=200").expect(200).read("$.items[*].name");
    }

    private TestClient officer(String login) {
        return company.hire("保护人" + login, login, company.store(), "DPO");
    }

    private String request(String customer, String kind) {
        company.dataSteward()
                .post("/api/personal-data-requests", Map.of("customerId", customer, "kind", kind, "channel", "PHONE"))
                .expect(201);
        return db(() -> db.fetchValue("select id::text from personal_data_request order by id desc limit 1"));
    }

    private String db(Supplier<Object> read) {
        var found = new String[1];
        time.inCompany(() -> found[0] = read.get().toString());
        return found[0];
    }

    private static Map<String, Object> done(String name) {
        return Map.of("status", "DONE", "identityCheck", "核对身份证原件", "confirmedName", name);
    }

    private static Answer answer(TestClient officer, String request, Map<String, Object> form) {
        return officer.ifMatch(1).post("/api/personal-data-requests/" + request + "/answer", form);
    }

    /** Every text column of the company's schema that still has it. */
    private List<String> found(String trace) {
        var places = new ArrayList<String>();
        time.inCompany(() -> db.fetch("""
                        select table_name, column_name from information_schema.columns
                        join information_schema.tables using (table_schema, table_name)
                        where table_schema = current_schema() and table_type = 'BASE TABLE'
                          and data_type in ('text', 'character varying', 'jsonb', 'ARRAY', 'tsvector')
                          and table_name not in ('idempotency_key')
                        """).forEach(column -> {
            var count = db.fetchValue("select count(*) from %s where %s::text like '%%%s%%'"
                    .formatted(column.get(0), '"' + column.get(1, String.class) + '"', trace));
            if (((Number) count).intValue() > 0) {
                places.add(column.get(0) + "." + column.get(1));
            }
        }));
        return places;
    }

    private String figures() {
        Map<String, Object> figures = company.crAdvisor()
                .get("/api/follow-up-reports?month=2026-09")
                .expect(200)
                .read("$.figures");
        return figures.entrySet().stream().map(Object::toString).sorted().collect(Collectors.joining("\n"));
    }

    private String person(String name, String mobile) {
        return company.dataSteward()
                .post("/api/customers", form(name, mobile, null))
                .expect(201)
                .read("$.id");
    }

    private Map<String, Object> form(String name, String mobile, String note) {
        var form = new LinkedHashMap<String, Object>(Map.of(
                "type",
                "PERSON",
                "name",
                name,
                "gender",
                "FEMALE",
                "departmentId",
                company.store(),
                "contactPoints",
                List.of(Map.of("type", "MOBILE", "value", mobile, "preferred", true)),
                "contactPersons",
                List.of()));
        if (note != null) {
            form.put("note", note);
        }
        return form;
    }

    private int version(String customer) {
        return company.dataSteward().get("/api/customers/" + customer).version();
    }

    private String vehicle(String customer, String plate) {
        return company.dataSteward()
                .post(
                        "/api/vehicles",
                        Map.of("customerId", customer, "plateNo", plate, "departmentId", company.store()))
                .expect(201)
                .read("$.id");
    }

    private void order(String number, String vehicle, double amount, String sender, String phone) {
        var form = new HashMap<String, Object>(Map.of(
                "orderNo",
                number,
                "vehicleId",
                vehicle,
                "departmentId",
                company.store(),
                "deliveredAt",
                time.now(),
                "repairType",
                "GENERAL",
                "items",
                "更换刹车片",
                "totalAmount",
                amount,
                "followUp",
                Map.of("consent", "NO", "evidence", "交车时口头答复")));
        if (sender != null) {
            form.put("senderName", sender);
            form.put("senderPhone", phone);
        }
        company.dataSteward().post("/api/work-orders", form).expect(201);
    }
}
