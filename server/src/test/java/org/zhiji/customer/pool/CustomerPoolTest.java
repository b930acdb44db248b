package org.zhiji.customer.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.customer.Customers;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class CustomerPoolTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    PoolNight night;

    @Autowired
    Customers customers;

    private LocalDate today;

    /** Switched off and on again it begins anew on the day of the test. */
    @BeforeEach
    void theRuleOfThisStory() {
        today = LocalDate.ofInstant(time.now(), TestTime.ZONE);
        rule(20, 500, 30, 5, 10, false);
        rule(20, 500, 30, 5, 10);
    }

    @Test
    void thePoolIsShutUntilAnAdministratorOpensIt() {
        var id = entered("公孙瓒", null);
        rule(20, 500, 30, 5, 10, false);
        assertThat(company.as("chenchen").get(rows("公孙瓒")).<List<?>>read("$.items"))
                .isEmpty();
        assertThat(claim(company.as("chenchen"), id).<String>read("$.refused[0].why"))
                .isEqualTo("GONE");
        company.as("chenchen")
                .ifMatch(0)
                .put("/api/customer-pool/rules/END_CUSTOMER", ruleForm(20, 500, 30, 5, 10, true))
                .expect(403);
        rule(20, 500, 30, 5, 10);
        var row = company.as("chenchen").get(rows("公孙瓒")).expect(200);
        assertThat(row.<String>read("$.items[0].id")).isEqualTo(id);
        assertThat(row.<String>read("$.items[0].cells.phone")).contains("****");
        assertThat(claim(company.as("chenchen"), id).<List<String>>read("$.claimed"))
                .containsExactly(id);
        assertThat(company.as("chenchen").get("/api/customers/" + id).<String>read("$.ownerName"))
                .isEqualTo("陈晨");
        assertThat(company.as("chuliang").get(rows("公孙瓒")).<List<?>>read("$.items"))
                .isEmpty();
    }

    @Test
    void anotherBranchHasAPoolOfItsOwn() {
        var stranger = company.hire("外店业务员", "other-sales", company.otherStore(), "SALESPERSON");
        var id = entered("袁绍", null);
        assertThat(stranger.get(rows("袁绍")).<List<?>>read("$.items")).isEmpty();
        assertThat(claim(stranger, id).<String>read("$.refused[0].why")).isEqualTo("GONE");
    }

    @Test
    void aWarningComesBeforeTheReturnOrTheRuleIsRefused() {
        var refused = company.administrator()
                .ifMatch(version())
                .put("/api/customer-pool/rules/END_CUSTOMER", ruleForm(1, 1, 5, 5, 0, true))
                .expect(422);
        assertThat(refused.<String>read("$.errors[0].field")).isEqualTo("warningDays");
        company.administrator()
                .ifMatch(version() - 1)
                .put("/api/customer-pool/rules/END_CUSTOMER", ruleForm(1, 1, 6, 5, 0, true))
                .expect(412);
        company.administrator()
                .ifMatch(0)
                .put("/api/customer-pool/rules/NOTHING", ruleForm(1, 1, 6, 5, 0, true))
                .expect(404);
    }

    @Test
    void ofEightWhoClaimOneCustomerAtOnceExactlyOneGetsIt() throws Exception {
        var people = IntStream.range(0, 8)
                .mapToObj(i -> company.hire("抢单" + i, "racer" + i, company.store(), "SALESPERSON"))
                .toList();
        var id = entered("赵云", null);
        var answers = atOnce(people.stream()
                .<Callable<TestClient.Answer>>map(it -> () -> claim(it, id))
                .toList());
        assertThat(answers.stream().filter(it -> !it.<List<?>>read("$.claimed").isEmpty()))
                .hasSize(1);
        assertThat(answers.stream().flatMap(it -> it.<List<String>>read("$.refused[*].why").stream()))
                .hasSize(7)
                .containsOnly("GONE");
        assertThat(owners(id)).hasSize(1);
    }

    @Test
    void aPersonWithManyWindowsNeverPassesTheDailyLimit() throws Exception {
        rule(3, 500, 30, 5, 10);
        var person = company.hire("急先锋", "eager", company.store(), "SALESPERSON");
        var answers = claimOneEach(person, 8, "日限");
        assertThat(claimed(answers)).isEqualTo(3);
        assertThat(whys(answers)).hasSize(5).containsOnly("DAILY_LIMIT");
        assertThat(person.get("/api/customer-pool/standing").<Integer>read("$[0].claimsLeft"))
                .isZero();
        time.moveTo(today.plusDays(1) + "T09:00");
        assertThat(claim(person, entered("日限明天", null)).<List<?>>read("$.claimed"))
                .hasSize(1);
    }

    @Test
    void aPersonWithManyWindowsNeverPassesTheCapacity() throws Exception {
        rule(50, 4, 30, 5, 10);
        var person = company.hire("库容满", "full", company.store(), "SALESPERSON");
        entered("库容已有", company.id("full").toString());
        var answers = claimOneEach(person, 8, "库容");
        assertThat(claimed(answers)).isEqualTo(3);
        assertThat(whys(answers)).hasSize(5).containsOnly("CAPACITY");
        var standing = person.get("/api/customer-pool/standing").expect(200);
        assertThat(standing.<Integer>read("$[0].owned")).isEqualTo(4);
        assertThat(standing.<Integer>read("$[0].capacityLeft")).isZero();
    }

    @Test
    void whoClaimsTheSameManyAtOnceInAnyOrderDoesNotWaitForever() throws Exception {
        var ids = IntStream.range(0, 12).mapToObj(i -> entered("乱序" + i, null)).toList();
        var people = IntStream.range(0, 4)
                .mapToObj(i -> company.hire("乱序者" + i, "shuffled" + i, company.store(), "SALESPERSON"))
                .toList();
        var work = new ArrayList<Callable<TestClient.Answer>>();
        for (int i = 0; i < people.size(); i++) {
            var person = people.get(i);
            var order = i % 2 == 0 ? ids : ids.reversed();
            work.add(() -> person.post("/api/customer-pool/claims", Map.of("ids", order)));
        }
        var answers = atOnce(work);
        assertThat(answers).allSatisfy(it -> it.expect(200));
        assertThat(answers.stream().flatMap(it -> it.<List<String>>read("$.claimed").stream()))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void whoGivesACustomerBackSaysWhyAndMayNotClaimItForAWhile() {
        var chenchen = company.as("chenchen");
        var id = entered("马超", company.id("chenchen").toString());
        chenchen.ifMatch(0)
                .post("/api/customers/" + id + "/return", Map.of("reason", " "))
                .expect(422);
        company.as("chuliang")
                .ifMatch(0)
                .post("/api/customers/" + id + "/return", Map.of("reason", "想要"))
                .expect(403);
        chenchen.ifMatch(7)
                .post("/api/customers/" + id + "/return", Map.of("reason", "搬去外地"))
                .expect(412);
        chenchen.ifMatch(0)
                .post("/api/customers/" + id + "/return", Map.of("reason", "搬去外地"))
                .expect(204);
        company.serviceManager()
                .ifMatch(1)
                .post("/api/customers/" + id + "/return", Map.of("reason", "再来一次"))
                .expect(409);
        var refused = claim(chenchen, id);
        assertThat(refused.<String>read("$.refused[0].why")).isEqualTo("BARRED");
        assertThat(refused.<String>read("$.refused[0].until"))
                .isEqualTo(today.plusDays(10).toString());
        assertThat(claim(company.as("chuliang"), id).<List<?>>read("$.claimed")).hasSize(1);
        var history =
                company.serviceManager().get("/api/customers/" + id + "/owners").expect(200);
        assertThat(history.<List<String>>read("$.items[*].how")).containsExactly("CLAIMED", "RETURNED", "GIVEN");
        assertThat(history.<List<String>>read("$.items[*].employeeName")).containsExactly("褚亮", null, "陈晨");
        assertThat(history.<String>read("$.items[1].reason")).isEqualTo("搬去外地");
        assertThat(history.<String>read("$.items[1].byName")).isEqualTo("陈晨");
    }

    @Test
    void theBarEndsAfterItsDays() {
        var chenchen = company.as("chenchen");
        var id = entered("黄忠", company.id("chenchen").toString());
        chenchen.ifMatch(0)
                .post("/api/customers/" + id + "/return", Map.of("reason", "没有需求"))
                .expect(204);
        time.moveTo(today.plusDays(10) + "T09:00");
        assertThat(claim(chenchen, id).<String>read("$.refused[0].why")).isEqualTo("BARRED");
        time.moveTo(today.plusDays(11) + "T09:00");
        assertThat(claim(chenchen, id).<List<?>>read("$.claimed")).hasSize(1);
    }

    @Test
    void formAndBulkChangeWriteTheSameHistory() {
        var manager = company.serviceManager();
        var id = entered("严颜", company.id("chenchen").toString());
        assertThat(owners(id)).containsExactly("陈晨");
        manager.ifMatch(0)
                .put("/api/customers/" + id, person("严颜", company.id("wumin").toString()))
                .expect(200);
        manager.post(
                        "/api/lists/customers/changes",
                        Map.of(
                                "ids",
                                List.of(id),
                                "field",
                                "owner",
                                "mode",
                                "SET",
                                "value",
                                company.id("chuliang").toString()))
                .expect(201);
        assertThat(owners(id)).containsExactly("褚亮", "吴敏", "陈晨");
        manager.ifMatch(2)
                .put(
                        "/api/customers/" + id,
                        person("严颜改名", company.id("chuliang").toString()))
                .expect(200);
        assertThat(owners(id)).hasSize(3);
    }

    @Test
    void whoIsNotSpokenWithGoesBackAfterAWarningAndNotBefore() {
        var owner = company.hire("老东家", "keeper", company.store(), "SALESPERSON");
        var silent = entered("关平", company.id("keeper").toString());
        var spoken = entered("关兴", company.id("keeper").toString());
        nightOf(25);
        assertThat(told(owner)).isEmpty();
        nightOf(26);
        time.inCompany(() -> night.run(time.now()));
        assertThat(told(owner)).hasSize(1);
        var day = today.plusDays(31).toString();
        var mine = owner.get("/api/customer-pool/returns").expect(200);
        assertThat(mine.<List<String>>read("$.items[*].name")).containsExactlyInAnyOrder("关平", "关兴");
        assertThat(mine.<List<String>>read("$.items[*].returnsOn")).containsOnly(day);
        assertThat(mine.<Integer>read("$.tonight")).isZero();
        assertThat(owner.get("/api/customers/" + silent + "/owners").<String>read("$.returnsOn"))
                .isEqualTo(day);

        time.moveTo(today.plusDays(30) + "T10:00");
        time.inCompany(() -> customers.contacted(UUID.fromString(spoken), time.now()));
        assertThat(company.serviceManager()
                        .get("/api/customer-pool/returns?mine=false")
                        .<List<String>>read("$.items[?(@.tonight == true)].name"))
                .contains("关平")
                .doesNotContain("关兴");
        time.inCompany(() -> night.run(time.now()));
        assertThat(owners(silent)).containsExactly("老东家");
        nightOf(31);
        assertThat(company.serviceManager()
                        .get("/api/customers/" + silent + "/owners")
                        .<List<String>>read("$.items[*].how"))
                .containsExactly("EXPIRED", "GIVEN");
        assertThat(owners(spoken)).containsExactly("老东家");
    }

    @Test
    void nobodyLosesACustomerWithoutHavingBeenTold() {
        var owner = company.hire("没听说", "untold", company.store(), "SALESPERSON");
        var id = entered("廖化", company.id("untold").toString());
        nightOf(90);
        assertThat(owners(id)).containsExactly("没听说");
        assertThat(told(owner)).hasSize(1);
        nightOf(91);
        assertThat(owners(id)).containsExactly(null, "没听说");
    }

    @Test
    void whoWaitsForAnAnswerKeepsTheOwner() {
        company.hire("欠回复", "owing", company.store(), "SALESPERSON");
        var owner = company.as("owing");
        var id = entered("张苞", company.id("owing").toString());
        owner.post(
                        "/api/complaints",
                        Map.of(
                                "customerId",
                                id,
                                "source",
                                "INBOUND",
                                "category",
                                "SERVICE_ATTITUDE",
                                "severity",
                                "GENERAL",
                                "description",
                                "等了很久"))
                .expect(201);
        var held = owner.ifMatch(0)
                .post("/api/customers/" + id + "/return", Map.of("reason", "不想管了"))
                .expect(409);
        assertThat(held.<String>read("$.code")).isEqualTo("customer.pool-held");
        nightOf(90);
        nightOf(91);
        assertThat(owners(id)).containsExactly("欠回复");
    }

    /** Half past two and a minute, so many days after the rule began. */
    private void nightOf(int day) {
        time.moveTo(today.plusDays(day) + "T02:31");
        time.inCompany(() -> night.run(time.now()));
    }

    private List<TestClient.Answer> claimOneEach(TestClient person, int many, String name) throws Exception {
        var ids =
                IntStream.range(0, many).mapToObj(i -> entered(name + i, null)).toList();
        return atOnce(ids.stream()
                .<Callable<TestClient.Answer>>map(id -> () -> claim(person, id))
                .toList());
    }

    private static long claimed(List<TestClient.Answer> answers) {
        return answers.stream()
                .mapToLong(it -> it.<List<?>>read("$.claimed").size())
                .sum();
    }

    private static List<String> whys(List<TestClient.Answer> answers) {
        return answers.stream()
                .flatMap(it -> it.<List<String>>read("$.refused[*].why").stream())
                .toList();
    }

    private static List<TestClient.Answer> atOnce(List<Callable<TestClient.Answer>> work) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var answers = work.stream()
                    .map(it -> threads.submit(() -> {
                        start.await();
                        return it.call();
                    }))
                    .toList();
            start.countDown();
            var done = new ArrayList<TestClient.Answer>();
            for (var answer : answers) {
                done.add(answer.get());
            }
            return done;
        }
    }

    private TestClient.Answer claim(TestClient person, String id) {
        return person.post("/api/customer-pool/claims", Map.of("ids", List.of(id)))
                .expect(200);
    }

    private List<String> owners(String id) {
        return company.serviceManager().get("/api/customers/" + id + "/owners").read("$.items[*].employeeName");
    }

    private static List<String> told(TestClient who) {
        return who.get("/api/notices").expect(200).read("$.items[?(@.kind == 'customer-pool.returning')].kind");
    }

    private String rows(String name) {
        return "/api/lists/customer-pool/rows?columns=name,phone&q=" + name;
    }

    private String entered(String name, String owner) {
        return company.dataSteward()
                .post("/api/customers", person(name, owner))
                .expect(201)
                .read("$.id");
    }

    private static Map<String, Object> person(String name, String owner) {
        var body = new HashMap<String, Object>(Map.of(
                "type",
                "PERSON",
                "name",
                name,
                "confirmDuplicate",
                true,
                "contactPoints",
                List.of(Map.of("type", "MOBILE", "value", "13800138000"))));
        if (owner != null) {
            body.put("ownerId", owner);
        }
        return body;
    }

    private void rule(int daily, int capacity, int idle, int warning, int barred) {
        rule(daily, capacity, idle, warning, barred, true);
    }

    private void rule(int daily, int capacity, int idle, int warning, int barred, boolean active) {
        company.administrator()
                .ifMatch(version())
                .put("/api/customer-pool/rules/END_CUSTOMER", ruleForm(daily, capacity, idle, warning, barred, active))
                .expect(200);
    }

    private int version() {
        return company.administrator().get("/api/customer-pool/rules").<Integer>read("$[0].version");
    }

    private static Map<String, Object> ruleForm(
            int daily, int capacity, int idle, int warning, int barred, boolean active) {
        return Map.of(
                "active",
                active,
                "dailyClaims",
                daily,
                "capacity",
                capacity,
                "idleDays",
                idle,
                "warningDays",
                warning,
                "barredDays",
                barred);
    }
}
