package org.zhiji.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class RecordHistoryTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Test
    void oneFieldGoesBackToItsValueBeforeAndTheRestStays() {
        var id = customer("苏东坡", "13900020001");
        change("/api/customers/" + id, customerForm("苏轼", "13900020001"));
        var form = customerForm("苏轼", "13900020001");
        form.put("note", "爱吃肉");
        change("/api/customers/" + id, form);

        var history = history("/api/customers/" + id);
        assertThat(history.<List<String>>read("$.items[*].action")).containsExactly("UPDATED", "UPDATED", "CREATED");
        assertThat(history.<String>read("$.items[1].fields[0].field")).isEqualTo("name");
        assertThat(history.<Boolean>read("$.items[1].fields[0].restorable")).isTrue();
        var back = restore("/api/customers/" + id, history.read("$.items[1].id"), "name")
                .expect(200);
        assertThat(back.<String>read("$.name")).isEqualTo("苏东坡");
        assertThat(back.<String>read("$.note")).isEqualTo("爱吃肉");
        var after = history("/api/customers/" + id);
        assertThat(after.<String>read("$.items[0].cause.kind")).isEqualTo("RESTORATION");
        assertThat(after.<String>read("$.items[0].employeeName")).isEqualTo("钱进");

        assertThat(restore("/api/customers/" + id, history.read("$.items[1].id"), "name")
                        .expect(409)
                        .<String>read("$.code"))
                .isEqualTo("identity.restore-same");
    }

    @Test
    void aWholeCustomerGoesBackNumbersAndContactPersonsIncluded() {
        var form = new HashMap<String, Object>(Map.of(
                "type",
                "ORGANIZATION",
                "name",
                "江城物流",
                "contactPoints",
                List.of(Map.of("type", "LANDLINE", "value", "027-87651234")),
                "contactPersons",
                List.of(Map.of(
                        "name", "岳飞",
                        "gender", "MALE",
                        "position", "车队长",
                        "primary", true,
                        "contactPoints", List.of(Map.of("type", "MOBILE", "value", "13900020011"))))));
        String id = manager().post("/api/customers", form).expect(201).read("$.id");
        var was = withoutIds(manager().get("/api/customers/" + id));
        form.put("name", "江城货运");
        form.put("contactPersons", List.of());
        form.put("contactPoints", List.of(Map.of("type", "EMAIL", "value", "yue@example.com")));
        change("/api/customers/" + id, form);
        var history = history("/api/customers/" + id);
        assertThat(history.body()).doesNotContain("13900020011").doesNotContain("yue@example.com");
        restore("/api/customers/" + id, history.read("$.items[1].id"), null).expect(200);
        assertThat(withoutIds(manager().get("/api/customers/" + id))).isEqualTo(was);
    }

    @Test
    void aMistakenPlateLeavesNoTraceAmongTheCarsPlates() {
        var owner = customer("李白", "13900020021");
        String car = manager()
                .post("/api/vehicles", Map.of("customerId", owner, "plateNo", "鄂A20021", "brand", "标致"))
                .expect(201)
                .read("$.id");
        time.moveTo("2026-09-08T09:00");
        change("/api/vehicles/" + car, Map.of("customerId", owner, "plateNo", "鄂A20022", "brand", "标致"));
        assertThat(manager().get("/api/vehicles/" + car).<List<?>>read("$.plates"))
                .hasSize(2);
        var history = history("/api/vehicles/" + car);
        assertThat(history.body()).doesNotContain("20022\"");
        restore("/api/vehicles/" + car, history.read("$.items[0].id"), "plateNo")
                .expect(200);
        var back = manager().get("/api/vehicles/" + car).expect(200);
        assertThat(back.<List<?>>read("$.plates")).hasSize(1);
        assertThat(manager().get("/api/vehicles?q=鄂A20021").<List<?>>read("$.items"))
                .hasSize(1);
        assertThat(manager().get("/api/vehicles?q=鄂A20022").<List<?>>read("$.items"))
                .isEmpty();
    }

    @Test
    void aPlateThatAnotherCarHasByNowIsRefusedInWords() {
        var owner = customer("杜甫", "13900020031");
        String car = manager()
                .post("/api/vehicles", Map.of("customerId", owner, "plateNo", "鄂A20031"))
                .expect(201)
                .read("$.id");
        change("/api/vehicles/" + car, Map.of("customerId", owner, "plateNo", "鄂A20032"));
        manager()
                .post("/api/vehicles", Map.of("customerId", owner, "plateNo", "鄂A20031"))
                .expect(201);
        var refused = restore(
                        "/api/vehicles/" + car, history("/api/vehicles/" + car).read("$.items[0].id"), "plateNo")
                .expect(409);
        assertThat(refused.<String>read("$.detail")).contains("鄂A·20031");
    }

    @Test
    void whoHasLeftGetsNothingBackAndIdsAreToldAsNames() {
        var leaver = company.hire("陆游", "luyou", company.store(), "SERVICE_ADVISOR");
        var owner = customer("王安石", "13900020041");
        String car = manager()
                .post("/api/vehicles", Map.of("customerId", owner, "plateNo", "鄂A20041"))
                .expect(201)
                .read("$.id");
        String order = leaver.post(
                        "/api/work-orders", Map.of("vehicleId", car, "repairType", "GENERAL", "items", "换机油"))
                .expect(201)
                .read("$.order.id");
        change(
                "/api/work-orders/" + order,
                Map.of(
                        "vehicleId",
                        car,
                        "repairType",
                        "GENERAL",
                        "items",
                        "换机油",
                        "serviceAdvisorId",
                        company.id("zhoutao")));
        var history = history("/api/work-orders/" + order);
        assertThat(history.<List<String>>read("$.items[0].fields[?(@.field == 'serviceAdvisorId')].before"))
                .containsExactly("陆游");
        var employee = company.administrator().get("/api/employees/" + company.id("luyou"));
        var form = new HashMap<String, Object>(Map.of(
                "name", "陆游", "departmentId", company.store(), "status", "LEFT", "roles", List.of("SERVICE_ADVISOR")));
        company.administrator()
                .ifMatch(employee.version())
                .put("/api/employees/" + company.id("luyou"), form)
                .expect(200);
        var refused = restore("/api/work-orders/" + order, history.read("$.items[0].id"), "serviceAdvisorId")
                .expect(409);
        assertThat(refused.<String>read("$.detail")).contains("陆游");
    }

    @Test
    void aChangeByAnImportNamesItsFile() {
        company.dataSteward()
                .upload(
                        "/api/imports",
                        "九月客户.csv",
                        "姓名,手机\n欧阳修,13900020051\n".getBytes(StandardCharsets.UTF_8),
                        Map.of("mode", "EXECUTE"))
                .expect(201);
        time.runDue();
        String id = manager().get("/api/customers?q=13900020051").read("$.items[0].id");
        var history = history("/api/customers/" + id);
        assertThat(history.<String>read("$.items[0].cause.kind")).isEqualTo("IMPORT");
        assertThat(history.<String>read("$.items[0].cause.name")).isEqualTo("九月客户.csv");
    }

    @Test
    void restoringIsAnEditWithTheVersionSeenAndTheRightToEdit() {
        var id = customer("曾巩", "13900020061");
        change("/api/customers/" + id, customerForm("曾子固", "13900020061"));
        String entry = history("/api/customers/" + id).read("$.items[0].id");
        var path = "/api/customers/" + id + "/history/" + entry + "/restoration";
        manager().post(path, Map.of("field", "name")).expect(428);
        manager().ifMatch(0).post(path, Map.of("field", "name")).expect(412);
        manager().ifMatch(1).post(path, Map.of("field", "customerNo")).expect(409);
        company.as("zhengqiang").ifMatch(1).post(path, Map.of("field", "name")).expect(403);
    }

    @Test
    void aRecordIsSeenAsItWasOnADay() {
        var first = LocalDate.ofInstant(time.now(), TestTime.ZONE);
        var id = customer("曾巩", "13900020091");
        time.moveTo(first.plusDays(3) + "T10:00");
        change("/api/customers/" + id, customerForm("曾子固", "13900020092"));

        var then = manager()
                .get("/api/customers/" + id + "/as-of?day=" + first.plusDays(2))
                .expect(200);
        assertThat(then.<Boolean>read("$.existed")).isTrue();
        assertThat(then.<List<String>>read("$.fields[?(@.field == 'name')].value"))
                .containsExactly("曾巩");
        assertThat(then.<List<Boolean>>read("$.fields[?(@.field == 'name')].changed"))
                .containsExactly(true);
        assertThat(then.<List<Boolean>>read("$.fields[?(@.field == 'gender')].changed"))
                .containsExactly(false);
        assertThat(then.body()).doesNotContain("13900020091", "13900020092");

        var now = manager()
                .get("/api/customers/" + id + "/as-of?day=" + first.plusDays(3))
                .expect(200);
        assertThat(now.<List<String>>read("$.fields[?(@.field == 'name')].value"))
                .containsExactly("曾子固");
        var before = manager()
                .get("/api/customers/" + id + "/as-of?day=" + first.minusDays(1))
                .expect(200);
        assertThat(before.<Boolean>read("$.existed")).isFalse();
        assertThat(before.<List<?>>read("$.fields")).isEmpty();
    }

    private TestClient manager() {
        return company.serviceManager();
    }

    private String customer(String name, String phone) {
        return manager()
                .post("/api/customers", customerForm(name, phone))
                .expect(201)
                .read("$.id");
    }

    private static HashMap<String, Object> customerForm(String name, String phone) {
        return new HashMap<>(Map.of(
                "type",
                "PERSON",
                "name",
                name,
                "gender",
                "MALE",
                "contactPoints",
                List.of(Map.of("type", "MOBILE", "value", phone))));
    }

    private void change(String path, Map<String, Object> form) {
        manager().ifMatch(manager().get(path).version()).put(path, form).expect(200);
    }

    private Answer history(String path) {
        return manager().get(path + "/history").expect(200);
    }

    private Answer restore(String path, String entry, String field) {
        var form = new HashMap<String, Object>();
        form.put("field", field);
        return manager().ifMatch(manager().get(path).version()).post(path + "/history/" + entry + "/restoration", form);
    }

    private static List<String> withoutIds(Answer answer) {
        var lines = new ArrayList<String>();
        lines.add(answer.expect(200).body().replaceAll("\"(id|version|updatedAt|createdAt)\":(\"[^\"]*\"|\\d+),?", ""));
        return lines;
    }
}
