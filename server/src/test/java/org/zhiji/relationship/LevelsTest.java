package org.zhiji.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** How somebody comes nearer: US-06 step 10. */
@ZhijiTest
class LevelsTest {

    private int customers;

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @BeforeAll
    void open() {
        time.startAt("2026-09-14T10:00");
    }

    @Test
    void nobodyComesNearerWithoutANewContact() {
        time.startAt("2026-09-14T10:00");
        var customer = customer("张总");
        talk(customer, Map.of());
        String id = of(customer).read("$[0].id");
        assertThat(of(customer).<String>read("$[0].level")).isEqualTo("PASSER_BY");

        assertThat(rise(id, 0, "ACQUAINTANCE").expect(409).<String>read("$.code"))
                .isEqualTo("relationship.no-evidence");
        time.moveTo("2026-09-15T10:00");
        talk(customer, Map.of("twoWay", false));
        rise(id, 0, "ACQUAINTANCE").expect(409);
        talk(customer, Map.of("functions", List.of("SERVICE")));
        assertThat(rise(id, 0, "FRIEND").expect(422).<String>read("$.errors[0].code"))
                .isEqualTo("relationship.invalid.one-at-a-time");
        var risen = rise(id, 0, "ACQUAINTANCE").expect(200);
        assertThat(risen.<String>read("$.history[0].evidenceKind")).isEqualTo("CONTACT_MADE");
        assertThat(risen.<List<String>>read("$.history[0].signs")).containsExactly("ANSWERS");
        // US-06 step 10: 熟人→朋友 without a new interaction.
        rise(id, 1, "FRIEND").expect(409);

        time.moveTo("2026-09-16T10:00");
        talk(customer, Map.of());
        seller().ifMatch(1)
                .post("/api/relationships/" + id + "/levels", Map.of("level", "FRIEND"))
                .expect(422);
        rise(id, 1, "FRIEND").expect(200);
        seller().ifMatch(2)
                .post("/api/relationships/" + id + "/levels", Map.of("level", "ACQUAINTANCE"))
                .expect(422);
        seller().ifMatch(2)
                .post("/api/relationships/" + id + "/levels", Map.of("level", "ACQUAINTANCE", "reason", "换了采购经理，联系少了"))
                .expect(200);
        var changes = seller().get("/api/relationship-changes?from=2026-09-15&to=2026-09-16")
                .expect(200);
        assertThat(changes.<List<Boolean>>read("$[?(@.customerName=='张总')].rise"))
                .containsExactly(false, true, true);
    }

    @Test
    void notesStayWithTheOwnerAndThoseAboveAndLevelsAreSeenWithTheCustomer() {
        time.startAt("2026-09-17T10:00");
        var customer = customer("马老板");
        talk(customer, Map.of());
        String id = of(customer).read("$[0].id");
        seller().ifMatch(0)
                .put(
                        "/api/relationships/" + id,
                        Map.of("targetLevel", "FRIEND", "targetOn", "2026-12-31", "note", "爱下象棋"))
                .expect(200);
        assertThat(company.as("fenggang").get("/api/relationships/" + id).<String>read("$.note"))
                .isEqualTo("爱下象棋");
        var colleague = company.as("chuliang").get("/api/relationships/" + id).expect(200);
        assertThat(colleague.<String>read("$.level")).isEqualTo("PASSER_BY");
        assertThat(colleague.body()).doesNotContain("象棋");
        company.as("chuliang")
                .ifMatch(1)
                .post("/api/relationships/" + id + "/levels", Map.of("level", "ACQUAINTANCE"))
                .expect(404);
        assertThat(company.as("chuliang")
                        .get("/api/customers/" + customer + "/relationships")
                        .body())
                .doesNotContain("象棋");
        assertThat(company.dataSteward()
                        .get("/api/audit?subjectType=relationship&subjectId=" + id)
                        .body())
                .doesNotContain("象棋");
    }

    @Test
    void theStructureIsOfOneselfAndOfThoseOneLeads() {
        time.startAt("2026-09-18T10:00");
        talk(customer("结构一"), Map.of());
        assertThat(seller().get("/api/relationship-structure").<List<String>>read("$.rows[*].employeeName"))
                .containsExactly("陈晨");
        assertThat(company.as("chuliang")
                        .get("/api/relationship-structure")
                        .<List<String>>read("$.rows[*].employeeName"))
                .doesNotContain("陈晨");
        assertThat(company.as("fenggang")
                        .get("/api/relationship-structure")
                        .<List<String>>read("$.rows[*].employeeName"))
                .contains("陈晨");
    }

    @Test
    void whoIsRipeIsSaidWithItsReasons() {
        time.startAt("2026-09-19T10:00");
        var customer = customer("该升级的人");
        talk(customer, Map.of());
        time.moveTo("2026-09-20T10:00");
        talk(customer, Map.of());
        assertThat(ripe("该升级的人")).isEmpty();
        time.moveTo("2026-09-21T10:00");
        talk(customer, Map.of("response", "WARM", "direction", "IN"));
        assertThat(ripe("该升级的人")).containsExactly("TALKS", "CARING", "BEGAN", "WARM");
    }

    @Test
    void whoOnlyPushesDealsIsFlagged() {
        time.startAt("2026-09-22T10:00");
        var customer = customer("被催的人");
        for (int i = 0; i < 5; i++) {
            company.as("chuliang")
                    .post(
                            "/api/contacts-made",
                            form(
                                    customer,
                                    Map.of(
                                            "functions", List.of("DEAL"),
                                            "nextStep", "再催",
                                            "nextOn", "2026-09-30")))
                    .expect(201);
        }
        var rows = company.as("fenggang")
                .get("/api/contact-functions?from=2026-09-22&to=2026-09-22")
                .expect(200);
        assertThat(rows.<List<Integer>>read("$[?(@.employeeName=='褚亮')].onlyDeals.longest"))
                .containsExactly(5);
        assertThat(rows.<List<Double>>read("$[?(@.employeeName=='褚亮')].shares.DEAL"))
                .containsExactly(100.0);
        company.as("fenggang")
                .get("/api/contact-functions?from=2026-09-22&to=2026-09-01")
                .expect(422);
    }

    private List<String> ripe(String name) {
        return seller().get("/api/relationship-candidates")
                .expect(200)
                .read("$[?(@.customerName=='" + name + "')].ready[*].reason");
    }

    private Answer rise(String id, int version, String level) {
        return seller().ifMatch(version)
                .post("/api/relationships/" + id + "/levels", Map.of("level", level, "signs", List.of("ANSWERS")));
    }

    private Answer of(String customer) {
        return seller().get("/api/customers/" + customer + "/relationships").expect(200);
    }

    private void talk(String customer, Map<String, Object> more) {
        seller().post("/api/contacts-made", form(customer, more)).expect(201);
    }

    private static Map<String, Object> form(String customer, Map<String, Object> more) {
        var form = new HashMap<String, Object>();
        form.put("customerId", customer);
        form.put("channel", "PHONE");
        form.put("direction", "OUT");
        form.put("twoWay", true);
        form.put("functions", List.of("CARE"));
        form.put("content", "聊了聊近况");
        form.putAll(more);
        return form;
    }

    private TestClient seller() {
        return company.as("chenchen");
    }

    private String customer(String name) {
        return seller().post(
                        "/api/customers",
                        Map.of(
                                "type",
                                "PERSON",
                                "name",
                                name,
                                "gender",
                                "MALE",
                                "ownerId",
                                company.id("chenchen"),
                                "contactPoints",
                                List.of(Map.of("type", "MOBILE", "value", "1390004%04d".formatted(++customers)))))
                .expect(201)
                .read("$.id");
    }
}
