package org.zhiji.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.VEHICLE;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.asset.Vin;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;
import tools.jackson.databind.json.JsonMapper;

@ZhijiTest
class UndoImportTest {

    private static final String ORDERS = "委托书号,姓名,手机,车牌,地址,交车日期,里程,维修项目,是否同意回访\n";

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    /** US-10, first sentence. */
    @Test
    void of200CarsComeIn186AndUndoRemovesAll186() {
        var before = counts();
        var file = new StringBuilder("VIN,姓名,手机,车牌,销售日期,统一社会信用代码,公司\n");
        for (int i = 0; i < 194; i++) {
            // Three with a VIN of the wrong length, two without a real number, two without a real day, one wrong code.
            var vin = i < 3 ? vin(i).substring(1) : i < 8 + 5 && i >= 8 ? wrongCheckDigit(vin(i)) : vin(i);
            var phone = i == 3 || i == 4 ? "12" : "139%08d".formatted(70_000_000 + i);
            var day = i == 5 || i == 6 ? "2026-02-30" : "2026-05-12";
            var code = i == 7 ? "91420100MA4KXXXX00" : "";
            file.append("%s,车主%d,%s,鄂A%05d,%s,%s,%s\n"
                    .formatted(vin, i, phone, 50_000 + i, day, code, i == 7 ? "江城物流有限公司" : ""));
        }
        for (int i = 20; i < 24; i++) {
            file.append("%s,车主%d,139%08d,鄂A%05d,2026-05-12,,\n".formatted(vin(i), i, 70_000_000 + i, 50_000 + i));
        }
        for (int i = 30; i < 32; i++) {
            file.append("%s,车主%d,139%08d,鄂A%05d,2026-05-12,,\n".formatted(vin(i), i, 70_000_000 + i, 50_000 + i));
        }
        var done = importNow(file.toString());
        assertThat(done.<Integer>read("$.result.rows")).isEqualTo(200);
        assertThat(done.<Integer>read("$.result.errorRows")).isEqualTo(8);
        assertThat(done.<Integer>read("$.result.vehicles.repeated")).isEqualTo(6);
        assertThat(done.<Integer>read("$.result.vehicles.created")).isEqualTo(186);
        assertThat(done.<Integer>read("$.result.warningRows")).isEqualTo(5);

        var trial = tryOut(done);
        assertThat(trial.<String>read("$.state")).isEqualTo("TRIED");
        assertThat(figures(trial, "vehicle")).isEqualTo(Map.of("discarded", 186, "putBack", 0, "kept", 0, "gone", 0));
        assertThat(counts()).as("a trial changes nothing").isNotEqualTo(before);

        var undone = undo(done);
        assertThat(undone.<String>read("$.state")).isEqualTo("DONE");
        assertThat(figures(undone, "vehicle")).isEqualTo(figures(trial, "vehicle"));
        assertThat(figures(undone, "customer")).isEqualTo(figures(trial, "customer"));
        assertThat(undone.<Integer>read("$.undecided")).isZero();
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void whatWasUpdatedIsAsItWasBeforeToTheLastField() {
        importNow("委托书号,姓名,手机,车牌,地址,交车日期,里程,品牌,是否同意回访\n" + "U1,原主,13900002001,鄂A22001,汉阳路1号,2026-08-01,1000,标致,\n");
        var customer = steward().get("/api/customers?q=13900002001").<String>read("$.items[0].id");
        var vehicle = steward().get("/api/vehicles?q=鄂A22001").<String>read("$.items[0].id");
        var order = steward().get("/api/work-orders?q=U1").<String>read("$.items[0].id");
        var was = List.of(facts(customer), car(vehicle), order(order));

        var second = importNow("委托书号,姓名,手机,其他电话,车牌,地址,交车日期,里程,品牌,维修项目,是否同意回访,保险到期,年审到期,质保期至\n"
                + "U1,原主,13900002001,027-87654321,鄂A22001,江岸路9号,2026-08-03,1500,标致,换机油,是,2027-03-17,2028-03-31,2027年3月18日\n"
                + "U2,原主,13900002001,,鄂A22001,,2026-08-20,2500,雪铁龙,换轮胎,是,,,\n"
                + "U3,新主,13900002002,,鄂A22001,,2026-08-25,2600,雪铁龙,换轮胎,是,,,\n");
        assertThat(car(vehicle)).contains("新主", "2027-03-17", "2028-03-31", "2027-03-18");
        var is = List.of(facts(customer), car(vehicle), order(order));
        assertThat(is).doesNotContainAnyElementsOf(was);

        var undone = undo(second);
        assertThat(undone.<Integer>read("$.undecided")).isZero();
        assertThat(List.of(facts(customer), car(vehicle), order(order))).isEqualTo(was);
        assertThat(steward().get("/api/work-orders?q=U2").<List<?>>read("$.items"))
                .isEmpty();
        assertThat(steward().get("/api/customers?q=13900002002").<List<?>>read("$.items"))
                .isEmpty();
        assertThat(steward().get("/api/customers/" + customer + "/consents").<List<?>>read("$"))
                .as("a yes of an order that never was")
                .isEmpty();
    }

    @Test
    void callsPlannedForItsOrdersAreCancelledAndComeBackWithTheCustomerFromTheBin() {
        var done = importNow(ORDERS + "P1,待访,13900003001,鄂A33001,,2026-09-05,1000,换机油,是\n");
        assertThat(openCalls("待访")).isEqualTo(1);
        undo(done);
        assertThat(openCalls("待访")).isZero();
        String customer = manager().get("/api/recycle-bin?type=customer").read("$.items[0].id");
        manager().post("/api/recycle-bin/customer/" + customer + "/restoration").expect(204);
        assertThat(steward().get("/api/work-orders?q=P1").<List<?>>read("$.items"))
                .as("what went together comes back together")
                .hasSize(1);
    }

    @Test
    void whatSomebodyChangedOrWorksWithIsKeptWithTheReasonAndTheUserDecides() {
        var done = importNow(ORDERS
                + "K1,改过,13900004001,鄂A44001,旧地址,2026-09-05,1000,换机油,是\n"
                + "K2,打过,13900004002,鄂A44002,,2026-09-05,1000,换机油,是\n"
                + "K3,照旧,13900004003,鄂A44003,,2026-09-05,1000,换机油,是\n"
                + "K4,加单,13900004004,鄂A44004,,2026-09-05,1000,换机油,是\n");
        var changed = steward().get("/api/customers?q=13900004001").<String>read("$.items[0].id");
        change(changed, "新地址");
        call("打过");
        var car = steward().get("/api/vehicles?q=鄂A44004").<String>read("$.items[0].id");
        company.serviceAdvisor()
                .post("/api/work-orders", Map.of("vehicleId", car, "repairType", "GENERAL", "items", "补胎"))
                .expect(201);

        var trial = tryOut(done);
        assertThat(figures(trial, "work-order")).isEqualTo(Map.of("discarded", 3, "putBack", 0, "kept", 1, "gone", 0));
        assertThat(figures(trial, "vehicle")).isEqualTo(Map.of("discarded", 2, "putBack", 0, "kept", 2, "gone", 0));
        assertThat(figures(trial, "customer")).isEqualTo(Map.of("discarded", 1, "putBack", 0, "kept", 3, "gone", 0));
        var undone = undo(done);
        for (var type : List.of("work-order", "vehicle", "customer")) {
            assertThat(figures(undone, type)).as(type).isEqualTo(figures(trial, type));
        }
        assertThat(undone.<Integer>read("$.undecided")).isEqualTo(6);

        var first = steward().get("/api/imports/" + id(done) + "/kept?size=4").expect(200);
        assertThat(first.<List<?>>read("$.items")).hasSize(4);
        var rest = steward().get("/api/imports/" + id(done) + "/kept?size=4&after=" + first.read("$.next"));
        assertThat(rest.<List<?>>read("$.items")).hasSize(2);
        var kept = steward().get("/api/imports/" + id(done) + "/kept").expect(200);
        assertThat(kept.<List<String>>read("$.items[?(@.title == '改过')].reason"))
                .containsExactly("CHANGED");
        assertThat(kept.<List<String>>read("$.items[?(@.title == '改过')].changes[0].by"))
                .containsExactly("钱进");
        assertThat(kept.<List<List<String>>>read("$.items[?(@.title == '改过')].changes[0].fields"))
                .containsExactly(List.of("address"));
        assertThat(kept.<List<String>>read("$.items[?(@.title == 'K2')].reason"))
                .containsExactly("IN_USE");
        assertThat(kept.<List<String>>read("$.items[?(@.title == 'K2')].dependents[*].type"))
                .containsExactly("call");

        decide(done, Map.of("decision", "KEEP", "records", List.of(changed)));
        assertThat(steward().get("/api/customers/" + changed).status()).isEqualTo(200);
        decide(done, Map.of("decision", "UNDO"));
        var after = steward().get("/api/imports/" + id(done) + "/undo").expect(200);
        assertThat(after.<Integer>read("$.undecided")).isZero();
        assertThat(figures(after, "customer")).isEqualTo(Map.of("discarded", 3, "putBack", 0, "kept", 1, "gone", 0));
        steward().get("/api/customers/" + changed).expect(200);
        assertThat(steward().get("/api/vehicles?q=鄂A44004").<List<?>>read("$.items"))
                .isEmpty();
    }

    @Test
    void undoneAllTheSameAnUpdateLosesOnlyWhatTheImportHadWritten() {
        importNow("姓名,手机,地址\n甲方,13900005001,一街\n");
        var id = steward().get("/api/customers?q=13900005001").<String>read("$.items[0].id");
        var second = importNow("姓名,手机,其他电话,地址\n甲方,13900005001,027-87654322,二街\n");
        var form = form(id);
        form.put("note", "要下午打");
        manager()
                .ifMatch(manager().get("/api/customers/" + id).version())
                .put("/api/customers/" + id, form)
                .expect(200);

        undo(second);
        assertThat(manager().get("/api/customers/" + id).<String>read("$.address"))
                .startsWith("二街");
        decide(second, Map.of("decision", "UNDO", "records", List.of(id)));
        var back = manager().get("/api/customers/" + id).expect(200);
        assertThat(back.<String>read("$.address")).startsWith("一街");
        assertThat(back.<String>read("$.note")).isEqualTo("要下午打");
        assertThat(back.<List<?>>read("$.contactPoints")).hasSize(1);
    }

    @Test
    void aChangeByAnImportThatWasItselfUndoneIsNone() {
        var first = importNow("姓名,手机,地址\n乙方,13900006001,一街\n");
        var second = importNow("姓名,手机,地址\n乙方,13900006001,二街\n");
        assertThat(figures(tryOut(first), "customer").get("kept")).isEqualTo(1);
        undo(second);
        assertThat(figures(tryOut(first), "customer").get("kept")).isZero();
    }

    @Test
    void whatCannotBePutBackIsKeptWithASentence() {
        importNow("VIN,姓名,手机,车牌,销售日期\n" + vin(901) + ",丙方,13900007001,鄂A77001,2026-01-01\n");
        var second = importNow("VIN,姓名,手机,车牌,最近到店日期\n" + vin(901) + ",丙方,13900007001,鄂A77002,2026-09-01\n");
        var customer = steward().get("/api/customers?q=13900007001").<String>read("$.items[0].id");
        manager()
                .post("/api/vehicles", Map.of("customerId", customer, "plateNo", "鄂A77001"))
                .expect(201);
        var undone = undo(second);
        assertThat(figures(undone, "vehicle").get("kept")).isEqualTo(1);
        var kept = steward().get("/api/imports/" + id(second) + "/kept").expect(200);
        assertThat(kept.<List<String>>read("$.items[?(@.type == 'vehicle')].refusal")
                        .toString())
                .contains("鄂A·77001");
    }

    @Test
    void nobodyUndoesUnseenTwiceOrAfterThreeMonths() {
        var done = importNow("姓名,手机\n丁方,13900008001\n");
        steward().post("/api/imports/" + id(done) + "/undo").expect(409);
        undo(done);
        assertThat(steward()
                        .post("/api/imports/" + id(done) + "/undo-trial")
                        .expect(409)
                        .<String>read("$.code"))
                .isEqualTo("exchange.undo-done-already");

        var old = importNow("姓名,手机\n戊方,13900008002\n");
        time.moveTo("2026-12-07T09:00");
        assertThat(steward()
                        .post("/api/imports/" + id(old) + "/undo-trial")
                        .expect(410)
                        .<String>read("$.detail"))
                .contains("90");
    }

    private Map<String, Object> counts() {
        var counts = new HashMap<String, Object>();
        time.inCompany(() -> {
            counts.put("customers", db.fetchCount(CUSTOMER, CUSTOMER.DELETED_AT.isNull()));
            counts.put("vehicles", db.fetchCount(VEHICLE, VEHICLE.DELETED_AT.isNull()));
        });
        return counts;
    }

    private TestClient steward() {
        return company.dataSteward();
    }

    private TestClient manager() {
        return company.serviceManager();
    }

    private Answer importNow(String text) {
        var options = JsonMapper.shared().writeValueAsString(Map.of("existing", "UPDATE"));
        String id = steward()
                .upload(
                        "/api/imports",
                        "车辆.csv",
                        text.getBytes(StandardCharsets.UTF_8),
                        Map.of("mode", "EXECUTE", "options", options))
                .expect(201)
                .read("$.id");
        time.runDue();
        return steward().get("/api/imports/" + id).expect(200);
    }

    private static String id(Answer done) {
        return done.read("$.id");
    }

    private Answer tryOut(Answer done) {
        steward().post("/api/imports/" + id(done) + "/undo-trial").expect(202);
        time.runDue();
        return steward().get("/api/imports/" + id(done) + "/undo").expect(200);
    }

    private Answer undo(Answer done) {
        tryOut(done);
        steward().post("/api/imports/" + id(done) + "/undo").expect(202);
        time.runDue();
        return steward().get("/api/imports/" + id(done) + "/undo").expect(200);
    }

    private void decide(Answer done, Map<String, Object> decision) {
        steward().post("/api/imports/" + id(done) + "/kept/decision", decision).expect(202);
        time.runDue();
    }

    private static Map<String, Integer> figures(Answer undo, String type) {
        List<Map<String, Object>> found = undo.read("$.kinds[?(@.type == '" + type + "')]");
        var figures = new HashMap<String, Integer>();
        found.getFirst().forEach((name, value) -> {
            if (value instanceof Integer number) {
                figures.put(name, number);
            }
        });
        return figures;
    }

    private Map<String, Object> form(String id) {
        var now = manager().get("/api/customers/" + id).expect(200);
        var form = new HashMap<String, Object>();
        form.put("type", "PERSON");
        form.put("gender", "UNKNOWN");
        for (var field : List.of("name", "address", "contactPoints")) {
            form.put(field, now.<Object>read("$." + field));
        }
        return form;
    }

    private void change(String id, String address) {
        var form = form(id);
        form.put("address", address);
        manager()
                .ifMatch(manager().get("/api/customers/" + id).version())
                .put("/api/customers/" + id, form)
                .expect(200);
    }

    private int openCalls(String name) {
        List<Object> calls = company.crAdvisor()
                .get("/api/follow-up/tasks?size=200")
                .expect(200)
                .read("$.items[?(@.customerName == '" + name + "' && @.status == 'PENDING')]");
        return calls.size();
    }

    private void call(String name) {
        List<String> calls = company.crAdvisor()
                .get("/api/follow-up/tasks?size=200")
                .expect(200)
                .read("$.items[?(@.customerName == '" + name + "')].id");
        company.crAdvisor()
                .post("/api/follow-up/tasks/" + calls.getFirst() + "/attempts", Map.of("outcome", "NO_ANSWER"))
                .expect(201);
    }

    private String facts(String customer) {
        return withoutTime(steward().get("/api/customers/" + customer).expect(200));
    }

    private String car(String vehicle) {
        return withoutTime(steward().get("/api/vehicles/" + vehicle).expect(200));
    }

    private String order(String order) {
        return withoutTime(steward().get("/api/work-orders/" + order).expect(200));
    }

    private static String withoutTime(Answer answer) {
        return answer.body().replaceAll("\"(version|updatedAt|updatedBy)\":(\"[^\"]*\"|\\d+|null),?", "");
    }

    private static String vin(int number) {
        var rest = "J1%06d".formatted(100_000 + number);
        return "LDC613P2" + new Vin("LDC613P20" + rest).checkDigit() + rest;
    }

    private static String wrongCheckDigit(String vin) {
        return vin.substring(0, 8) + (vin.charAt(8) == '1' ? '2' : '1') + vin.substring(9);
    }
}
