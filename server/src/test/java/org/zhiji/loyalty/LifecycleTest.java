package org.zhiji.loyalty;

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

/** Customers move by what they do: at once when they pay, in the night when they stay away. */
@ZhijiTest
class LifecycleTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    LoyaltyNight night;

    private int number = 40_000;

    @BeforeAll
    void open() {
        time.startAt("2026-09-14T10:00");
    }

    @Test
    void aPaymentMovesAtOnceAndEachMoveHasItsRuleAndEvidence() {
        var car = car("钱一");
        pay(car, "2026-09-01", 500);
        assertThat(of(car).<String>read("$.stage")).isEqualTo("FIRST_TIME");
        pay(car, "2026-09-10", 700);
        var twice = of(car);
        assertThat(twice.<String>read("$.stage")).isEqualTo("REPEAT");
        assertThat(twice.<List<String>>read("$.moves[*].rule")).containsExactly("SECOND_PAYMENT", "FIRST_PAYMENT");
        assertThat(twice.<Integer>read("$.moves[0].evidence.payments")).isEqualTo(2);
        // 2 of 2 visits, just here, nothing known of the year before, of answers and referrals.
        assertThat(twice.<Double>read("$.index")).isEqualTo(70.0);
        assertThat(twice.<List<Double>>read("$.parts[*].weighed").stream()
                        .mapToDouble(it -> it)
                        .sum())
                .isEqualTo(70.0);
        pay(car, "2026-09-12", 300);
        var thrice = of(car);
        assertThat(thrice.<String>read("$.stage"))
                .as("at once, not the next morning")
                .isEqualTo("LOYAL");
        assertThat(thrice.<String>read("$.moves[0].rule")).isEqualTo("LOYAL_ENOUGH");
        assertThat(thrice.<List<Map<String, Object>>>read("$.history")).hasSize(1);
        company.as("weilan").get("/api/lifecycle-board").expect(200);
        company.serviceAdvisor().get("/api/lifecycle-board").expect(403);
    }

    @Test
    void whoStaysAwayIsLostHasACaseAndComesBackByAPayment() {
        var car = car("钱二");
        pay(car, "2025-09-10", 1_000);
        night();
        var lost = of(car);
        assertThat(lost.<String>read("$.stage")).isEqualTo("LOST");
        assertThat(lost.<String>read("$.moves[0].evidence.lastPaid")).isEqualTo("2025-09-10");
        String id = lost.read("$.caseId");
        var found = manager().get("/api/churn-cases/" + id).expect(200);
        assertThat(found.<String>read("$.rule")).isEqualTo("ABSENT");
        // 20 % of 1,000 in a year: 185.19 + 120.03 + 77.80.
        assertThat(found.<Double>read("$.lossValue")).isEqualTo(383.02);

        assertThat(manager()
                        .ifMatch(0)
                        .post("/api/churn-cases/" + id + "/closing", Map.of("outcome", "REMEDIED"))
                        .expect(409)
                        .<String>read("$.code"))
                .isEqualTo("loyalty.no-remedy");
        manager()
                .ifMatch(0)
                .post("/api/churn-cases/" + id + "/closing", Map.of("outcome", "NO_ACTION"))
                .expect(422);
        manager()
                .ifMatch(0)
                .put(
                        "/api/churn-cases/" + id,
                        Map.of("reason", "PRICE", "source", "SURVEY", "problem", "比外面贵", "remedy", "送一次工时券"))
                .expect(200);
        manager()
                .ifMatch(1)
                .post("/api/churn-cases/" + id + "/closing", Map.of("outcome", "REMEDIED"))
                .expect(200);
        manager().ifMatch(2).put("/api/churn-cases/" + id, Map.of()).expect(409);

        pay(car, "2024-05-05", 900);
        assertThat(of(car).<String>read("$.stage")).as("written down late").isEqualTo("LOST");
        pay(car, "2026-09-13", 400);
        var back = of(car);
        assertThat(back.<String>read("$.stage")).isEqualTo("REPEAT");
        assertThat(back.<String>read("$.moves[0].rule")).isEqualTo("PAYMENT_OF_A_LOST");
        assertThat(manager().get("/api/churn-cases/" + id).<String>read("$.wonBackAt"))
                .isNotNull();
        night();
        assertThat(of(car).<String>read("$.stage")).isEqualTo("REPEAT");
    }

    @Test
    void theNightCountsForTheBoardAndDoneTwiceItComesToTheSame() {
        var car = car("钱三");
        pay(car, "2025-10-20", 600);
        night();
        night();
        var board = company.generalManager().get("/api/lifecycle-board").expect(200);
        assertThat(board.<List<Integer>>read("$.stages[?(@.stage=='FIRST_TIME')].customers")
                        .getFirst())
                .isGreaterThanOrEqualTo(1);
        assertThat(board.<List<String>>read("$.risk[?(@.name=='钱三')].lostOn")).containsExactly("2026-10-21");
        assertThat(board.<String>read("$.countedOn")).isEqualTo("2026-09-14");
        assertThat(of(car).<List<Object>>read("$.history")).hasSize(1);
        company.generalManager().get("/api/lifecycle-board?month=2026-13").expect(422);
    }

    @Test
    void whoSaysGoodByeIsLostWithTheReason() {
        var car = car("钱四");
        pay(car, "2026-09-02", 800);
        String customer = customer(car);
        var gone = manager()
                .post("/api/customers/" + customer + "/farewell", Map.of("reason", "MOVED", "problem", "调到外地工作"))
                .expect(201);
        assertThat(gone.<String>read("$.rule")).isEqualTo("SAID_SO");
        assertThat(gone.<String>read("$.source")).isEqualTo("SURVEY");
        assertThat(of(car).<String>read("$.stage")).isEqualTo("LOST");
        manager()
                .post("/api/customers/" + customer + "/farewell", Map.of("reason", "MOVED", "problem", "再说一次"))
                .expect(409);
        assertThat(manager().get("/api/lists/churn-cases/rows").expect(200).body())
                .contains("钱四");
    }

    @Test
    void aCustomerForLifeIsProposedByTheOwnerAndConfirmedByTheGeneralManager() {
        var car = car("钱五");
        pay(car, "2021-09-01", 800);
        pay(car, "2026-08-01", 900);
        String customer = customer(car);
        assertThat(manager()
                        .post("/api/customers/" + customer + "/lifelong-proposal", Map.of("reason", "五年老客户"))
                        .expect(409)
                        .<String>read("$.code"))
                .isEqualTo("loyalty.not-for-life");
        pay(car, "2026-09-01", 900);
        pay(car, "2026-09-03", 900);
        assertThat(of(car).<Boolean>read("$.mayPropose")).isTrue();
        manager()
                .post("/api/customers/" + customer + "/lifelong-proposal", Map.of("reason", "五年老客户"))
                .expect(201);
        String proposal = company.generalManager()
                .get("/api/lifelong-proposals")
                .expect(200)
                .<List<String>>read("$[?(@.customerName=='钱五')].id")
                .getFirst();
        manager()
                .ifMatch(0)
                .post("/api/lifelong-proposals/" + proposal + "/decision", Map.of("confirmed", true))
                .expect(403);
        company.generalManager()
                .ifMatch(0)
                .post("/api/lifelong-proposals/" + proposal + "/decision", Map.of("confirmed", true))
                .expect(204);
        assertThat(of(car).<String>read("$.stage")).isEqualTo("LIFELONG");
    }

    @Test
    void nobodyConfirmsAnOwnProposal() {
        var both = company.hire("双任", "shuangren", company.store(), "GENERAL_MANAGER", "SERVICE_MANAGER");
        var car = car("钱六");
        pay(car, "2021-09-01", 800);
        for (var day : List.of("2026-08-01", "2026-09-01", "2026-09-03")) {
            pay(car, day, 900);
        }
        both.post("/api/customers/" + customer(car) + "/lifelong-proposal", Map.of("reason", "我自己提的"))
                .expect(201);
        String decision = "/api/lifelong-proposals/"
                + both.get("/api/lifelong-proposals")
                        .<List<String>>read("$[?(@.customerName=='钱六')].id")
                        .getFirst()
                + "/decision";
        assertThat(both.ifMatch(0)
                        .post(decision, Map.of("confirmed", true))
                        .expect(409)
                        .<String>read("$.code"))
                .isEqualTo("loyalty.own-proposal");
        both.ifMatch(0).post(decision, Map.of("confirmed", false)).expect(204);
    }

    @Test
    void weightsAddUpToOne() {
        var settings = company.administrator().get("/api/loyalty-settings").expect(200);
        Map<String, Object> form = new HashMap<>(settings.<Map<String, Object>>read("$"));
        form.put(
                "weights",
                Map.of("REPEAT", 0.5, "RECENCY", 0.2, "GROWTH", 0.15, "LIKING", 0.15, "REFERRAL", 0.15, "PRICE", 0.1));
        company.administrator().ifMatch(0).put("/api/loyalty-settings", form).expect(422);
        manager().ifMatch(0).put("/api/loyalty-settings", form).expect(403);
    }

    private void night() {
        time.inCompany(() -> night.run(time.now()));
    }

    private TestClient manager() {
        return company.serviceManager();
    }

    private Answer of(String car) {
        return manager().get("/api/customers/" + customer(car) + "/loyalty").expect(200);
    }

    private String customer(String car) {
        return manager().get("/api/vehicles/" + car).expect(200).read("$.customerId");
    }

    private String car(String name) {
        String owner = manager()
                .post(
                        "/api/customers",
                        Map.of(
                                "type",
                                "PERSON",
                                "name",
                                name,
                                "contactPoints",
                                List.of(Map.of("type", "MOBILE", "value", "139000" + number++))))
                .expect(201)
                .read("$.id");
        return manager()
                .post("/api/vehicles", Map.of("customerId", owner, "plateNo", "鄂C" + number++))
                .expect(201)
                .read("$.id");
    }

    private void pay(String car, String day, int amount) {
        var form = new HashMap<String, Object>();
        form.put("orderNo", "LC-" + number++);
        form.put("vehicleId", car);
        form.put("repairType", "GENERAL");
        form.put("receivedAt", day + "T01:00:00Z");
        form.put("deliveredAt", day + "T08:00:00Z");
        form.put("items", "保养");
        form.put("totalAmount", amount);
        form.put("followUp", Map.of("consent", "YES", "evidence", "委托书签字"));
        manager().post("/api/work-orders", form).expect(201);
    }
}
