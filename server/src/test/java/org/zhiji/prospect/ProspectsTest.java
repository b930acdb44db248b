package org.zhiji.prospect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** From a name in a register to a prospect with a strategy, and to a customer. */
@ZhijiTest
class ProspectsTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    ProspectNight night;

    private int number = 60_000;

    @BeforeAll
    void open() {
        time.startAt("2026-09-14T10:00");
    }

    @Test
    void onlyTheDepartmentManagerDecidesAndNeitherUnheardNorAlone() {
        var customer = customer("邱老板");
        String entry = enter(register("亲友"), customer);
        assertThat(decide(entry, 0, true, null).expect(409).<String>read("$.code"))
                .isEqualTo("prospect.no-contact");
        talk(customer, false);
        decide(entry, 0, true, null).expect(409);
        talk(customer, true);
        assertThat(decide(entry, 0, true, null).expect(409).<String>read("$.code"))
                .isEqualTo("prospect.no-opinion");
        think(manager(), entry, true);
        assertThat(decide(entry, 0, true, null).expect(409).<String>read("$.code"))
                .as("the manager's own opinion is none of a salesperson")
                .isEqualTo("prospect.no-opinion");
        think(company.as("chuliang"), entry, true);
        assertThat(decide(entry, 0, true, null).expect(409).<String>read("$.code"))
                .isEqualTo("prospect.no-score");
        var scored = seller().ifMatch(0)
                .put("/api/prospect-entries/" + entry + "/scores", Map.of("points", List.of(4, 4, 2, 5, 2)))
                .expect(200);
        assertThat(scored.<Double>read("$.score")).isEqualTo(71.0);
        assertThat(scored.<String>read("$.state")).isEqualTo("CANDIDATE");
        seller().ifMatch(1)
                .post("/api/prospect-entries/" + entry + "/decision", Map.of("approved", true))
                .expect(403);

        var approved = decide(entry, 1, true, null).expect(200);
        assertThat(approved.<String>read("$.state")).isEqualTo("QUALIFIED");
        assertThat(approved.<String>read("$.stage")).isEqualTo("PROSPECT");
        // Five working days from Monday: the Sunday is worked, for the holidays to come.
        assertThat(approved.<String>read("$.strategyDue")).isEqualTo("2026-09-20");
        var moves = seller().get("/api/customers/" + customer + "/loyalty").expect(200);
        assertThat(moves.<String>read("$.moves[0].rule")).isEqualTo("APPROVED_AS_PROSPECT");
        assertThat(moves.<String>read("$.moves[0].byName")).isEqualTo("冯刚");

        time.moveTo("2026-09-21T09:00");
        time.inCompany(() -> night.run(time.now()));
        time.inCompany(() -> night.run(time.now()));
        assertThat(manager()
                        .get("/api/notices?size=200")
                        .<List<String>>read("$.items[?(@.kind=='prospect.strategy-due')].subjectId"))
                .containsExactly(entry);
        manager()
                .ifMatch(2)
                .put(
                        "/api/prospect-entries/" + entry + "/strategy",
                        Map.of("strategy", "先试驾再谈车队价", "psychology", "怕选错"))
                .expect(200);
        seller().ifMatch(3)
                .put("/api/prospect-entries/" + entry + "/strategy", Map.of("strategy", "别的"))
                .expect(403);

        pay(customer);
        assertThat(seller().get("/api/prospect-entries/" + entry).<String>read("$.convertedAt"))
                .isNotNull();
        var report = manager()
                .get("/api/prospect-conversion?by=REGISTER&from=2026-09-01&to=2026-09-30")
                .expect(200);
        assertThat(report.<List<Double>>read("$[?(@.name=='亲友')].ofQualified")).containsExactly(100.0);
        manager()
                .get("/api/prospect-conversion?by=SALESPERSON&from=2026-09-01&to=2026-09-30")
                .expect(200);
        manager()
                .get("/api/prospect-conversion?by=MONTH&from=2026-09-01&to=2026-09-30")
                .expect(200);
    }

    @Test
    void againstTheScoreOnlyWithAReason() {
        var customer = customer("秦老板");
        String entry = enter(register("团体"), customer);
        talk(customer, true);
        think(company.as("chuliang"), entry, true);
        seller().ifMatch(0)
                .put("/api/prospect-entries/" + entry + "/scores", Map.of("points", List.of(1, 1, 1, 1, 1)))
                .expect(200);
        assertThat(decide(entry, 1, true, null).expect(422).<String>read("$.errors[0].field"))
                .isEqualTo("reason");
        assertThat(decide(entry, 1, true, "明年一定换车").expect(200).<String>read("$.overrideReason"))
                .isEqualTo("明年一定换车");
    }

    @Test
    void whoIsFilteredOutKeepsTheReasonAndCanBeRestored() {
        var customer = customer("许老板");
        String register = register("个人");
        String entry = enter(register, customer);
        seller().post("/api/prospect-registers/" + register + "/entries", Map.of("customerId", customer))
                .expect(409);
        seller().ifMatch(0)
                .post("/api/prospect-entries/" + entry + "/filtering", Map.of("reason", " "))
                .expect(422);
        var filtered = seller().ifMatch(0)
                .post("/api/prospect-entries/" + entry + "/filtering", Map.of("reason", "没有驾照也不打算学"))
                .expect(200);
        assertThat(filtered.<String>read("$.stage")).isEqualTo("DISQUALIFIED");
        var restored = seller().ifMatch(1)
                .post("/api/prospect-entries/" + entry + "/restoration", Map.of())
                .expect(200);
        assertThat(restored.<String>read("$.stage")).isEqualTo("POTENTIAL");
        assertThat(restored.<String>read("$.state")).isEqualTo("NEW");
        assertThat(seller().get("/api/lists/prospect-entries/rows").expect(200).body())
                .contains("许老板");
    }

    @Test
    void whatTheManagerTurnedDownIsNotOpenedByPuttingItAside() {
        var customer = customer("曹老板");
        String entry = enter(register("介绍"), customer);
        talk(customer, true);
        seller().ifMatch(0)
                .put("/api/prospect-entries/" + entry + "/scores", Map.of("points", List.of(1, 1, 1, 1, 1)))
                .expect(200);
        think(company.as("chuliang"), entry, false);
        decide(entry, 1, false, null).expect(200);
        seller().ifMatch(2)
                .post("/api/prospect-entries/" + entry + "/filtering", Map.of("reason", "先放一放"))
                .expect(200);
        var restored = seller().ifMatch(3)
                .post("/api/prospect-entries/" + entry + "/restoration", Map.of())
                .expect(200);
        assertThat(restored.<String>read("$.state")).isEqualTo("REJECTED");
    }

    @Test
    void whoSpeaksTwiceCountsOnceAndWhoWasPutAsideElsewhereBecomesAProspect() {
        var customer = customer("华老板");
        String aside = enter(register("旧名单"), customer);
        seller().ifMatch(0)
                .post("/api/prospect-entries/" + aside + "/filtering", Map.of("reason", "电话打不通"))
                .expect(200);
        String entry = enter(register("新名单"), customer);
        talk(customer, true);
        seller().ifMatch(0)
                .put("/api/prospect-entries/" + entry + "/scores", Map.of("points", List.of(5, 5, 5, 5, 5)))
                .expect(200);
        think(company.as("chuliang"), entry, true);
        think(seller(), entry, false);
        think(seller(), entry, false);
        // Two lines of one person against one of another: even, so no reason is asked for.
        assertThat(decide(entry, 1, true, null).expect(200).<String>read("$.stage"))
                .isEqualTo("PROSPECT");
    }

    @Test
    void customersOfCompetitorsNeedALawfulSource() {
        seller().post("/api/prospect-registers", Map.of("type", "COMPETITOR_CUSTOMERS", "name", "对手"))
                .expect(422);
        seller().post(
                        "/api/prospect-registers",
                        Map.of("type", "COMPETITOR_CUSTOMERS", "name", "对手", "sourceNote", "客户自己来店登记"))
                .expect(201);
    }

    @Test
    void whoIsLostStandsInTheRegisterOfLostCustomersAtOnce() {
        var customer = customer("沈老板");
        pay(customer);
        seller().post("/api/customers/" + customer + "/farewell", Map.of("reason", "COMPETITOR", "problem", "别家送保养"))
                .expect(201);
        var rows = seller().get("/api/lists/prospect-entries/rows").expect(200);
        assertThat(rows.<List<String>>read("$.items[?(@.cells.customer.name=='沈老板')].cells.state"))
                .containsExactly("QUALIFIED");
        assertThat(rows.<List<String>>read("$.items[?(@.cells.customer.name=='沈老板')].cells.register.name"))
                .containsExactly("流失客户名册");
    }

    @Test
    void criteriaAddUpToAHundredAndAreTheManagers() {
        int before = seller().get("/api/qualification-criteria").read("$.versionNo");
        var form = Map.of(
                "items",
                List.of(Map.of("name", "需求", "weight", 60), Map.of("name", "能力", "weight", 30)),
                "threshold",
                50);
        manager().post("/api/qualification-criteria", form).expect(422);
        seller().post("/api/qualification-criteria", form).expect(403);
        assertThat(seller().get("/api/qualification-criteria").<Integer>read("$.versionNo"))
                .isEqualTo(before);
    }

    @Test
    void pointsOfAnOlderVersionAreNotShownBesideTheNewItems() {
        String entry = enter(register("协作单位"), customer("骆老板"));
        var address = "/api/prospect-entries/" + entry;
        var old = seller().ifMatch(0)
                .put(address + "/scores", Map.of("points", List.of(4, 4, 4, 4, 4)))
                .expect(200);
        var items = old.<List<Map<String, Object>>>read("$.criteria.items");
        var threshold = old.<Object>read("$.criteria.threshold");
        manager()
                .post(
                        "/api/qualification-criteria",
                        Map.of("items", List.of(Map.of("name", "诚意", "weight", 100)), "threshold", 60))
                .expect(201);
        var seen = seller().get(address).expect(200);
        assertThat(seen.<List<String>>read("$.criteria.items[*].name")).containsExactly("诚意");
        assertThat(seen.<List<Integer>>read("$.points")).isEmpty();
        assertThat(seen.<Double>read("$.score")).isEqualTo(80.0);
        // The other stories judge by the five.
        manager()
                .post("/api/qualification-criteria", Map.of("items", items, "threshold", threshold))
                .expect(201);
    }

    private TestClient seller() {
        return company.as("chenchen");
    }

    private TestClient manager() {
        return company.as("fenggang");
    }

    private String customer(String name) {
        return seller().post(
                        "/api/customers",
                        Map.of(
                                "type",
                                "PERSON",
                                "name",
                                name,
                                "contactPoints",
                                List.of(Map.of("type", "MOBILE", "value", "138000" + number++))))
                .expect(201)
                .read("$.id");
    }

    private String register(String name) {
        return seller().post("/api/prospect-registers", Map.of("type", "FAMILY_FRIENDS", "name", name))
                .expect(201)
                .read("$.id");
    }

    private String enter(String register, String customer) {
        return seller().post("/api/prospect-registers/" + register + "/entries", Map.of("customerId", customer))
                .expect(201)
                .read("$.id");
    }

    private TestClient.Answer decide(String entry, int version, boolean approved, @Nullable String reason) {
        Map<String, Object> form = new HashMap<>();
        form.put("approved", approved);
        form.put("reason", reason);
        return manager().ifMatch(version).post("/api/prospect-entries/" + entry + "/decision", form);
    }

    private void think(TestClient who, String entry, boolean recommends) {
        who.post("/api/prospect-entries/" + entry + "/opinions", Map.of("text", "见过两次", "recommends", recommends))
                .expect(201);
    }

    private void talk(String customer, boolean twoWay) {
        seller().post(
                        "/api/contacts-made",
                        Map.of(
                                "customerId",
                                customer,
                                "channel",
                                "VISIT",
                                "direction",
                                "OUT",
                                "twoWay",
                                twoWay,
                                "functions",
                                List.of("CARE"),
                                "content",
                                "上门看看"))
                .expect(201);
    }

    private void pay(String customer) {
        String car = company.serviceManager()
                .post("/api/vehicles", Map.of("customerId", customer, "plateNo", "鄂C" + number++))
                .expect(201)
                .read("$.id");
        var form = new HashMap<String, Object>();
        form.put("orderNo", "PR-" + number++);
        form.put("vehicleId", car);
        form.put("repairType", "GENERAL");
        form.put("receivedAt", "2026-09-10T01:00:00Z");
        form.put("deliveredAt", "2026-09-10T08:00:00Z");
        form.put("items", "保养");
        form.put("totalAmount", 500);
        form.put("followUp", Map.of("consent", "YES", "evidence", "委托书签字"));
        company.serviceManager().post("/api/work-orders", form).expect(201);
    }
}
