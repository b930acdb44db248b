package org.zhiji.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
