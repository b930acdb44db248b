package org.zhiji.account;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** How a key customer is kept, who knows whom there, and what hangs on one person (S0-31, S0-69). */
@ZhijiTest
class AccountTest {

    private int customers;

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    WatchAccounts watch;

    @Autowired
    DSLContext db;

    @BeforeAll
    void open() {
        time.startAt("2026-09-22T10:20");
    }

    @Test
    void aKeyCustomerWithoutAPlanIsListedWithADayUntilItHasOne() {
        time.startAt("2026-09-22T10:20");
        var customer = key("宏达物流");
        time.inCompany(() -> watch.run(time.now()));
        time.inCompany(() -> watch.run(time.now()));
        assertThat(row("宏达物流", "dueOn")).containsExactly("2026-10-06");
        assertThat(notices(customer)).as("once").containsExactly("account.plan-due");

        var plan = plan();
        seller().ifMatch(0).put(address(customer), plan).expect(200);
        var account = seller().get("/api/customers/" + customer + "/account").expect(200);
        assertThat(account.<List<String>>read("$.plans[0].variables[*].variable"))
                .containsExactly("PERSONNEL", "QUALITY", "NEGLECT", "NEEDS", "COMPETITORS");
        assertThat(account.<List<String>>read("$.plans[0].variables[*].state"))
                .containsExactly("AT_RISK", "UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN");
        assertThat(account.<List<String>>read("$.plans[0].actions[*].ownerName"))
                .containsExactly("陈晨");
        assertThat(account.<String>read("$.planDueOn")).isNull();
        assertThat(seller().get("/api/accounts").<List<String>>read("$[?(@.customerName=='宏达物流')].atRisk[*]"))
                .containsExactly("PERSONNEL");
        seller().ifMatch(0).put(address(customer), plan).expect(412);
        company.as("chuliang").ifMatch(1).put(address(customer), plan).expect(403);

        time.moveTo("2026-11-20T09:00");
        time.inCompany(() -> watch.run(time.now()));
        time.inCompany(() -> watch.run(time.now()));
        time.moveTo("2026-12-01T09:00");
        time.inCompany(() -> watch.run(time.now()));
        time.moveTo("2026-12-03T09:00");
        time.inCompany(() -> watch.run(time.now()));
        assertThat(notices(customer))
                .as("a month and fifteen days ahead")
                .containsExactlyInAnyOrder("account.plan-due", "account.tell-customer", "account.tell-customer");
    }

    @Test
    void whatWasDoneBySomebodyWhoLeftStaysAndEachChangeOfADeedIsOnRecord() {
        time.startAt("2026-09-25T10:20");
        var customer = key("老伙计公司");
        company.hire("常在", "changzai", company.store(), "SALESPERSON");
        seller().ifMatch(0)
                .put(address(customer), done("changzai", "2026-09-20"))
                .expect(200);
        time.inCompany(() -> db.update(EMPLOYEE)
                .set(EMPLOYEE.STATUS, "LEFT")
                .where(EMPLOYEE.ID.eq(company.id("changzai")))
                .execute());
        var saved = seller().ifMatch(1)
                .put(address(customer), done("changzai", "2026-09-21"))
                .expect(200);
        assertThat(saved.<List<String>>read("$.plans[0].actions[*].doneOn")).containsExactly("2026-09-21");
        seller().ifMatch(2).put(address(customer), done("changzai", null)).expect(422);
        assertThat(company.administrator()
                        .get("/api/audit?subjectType=account-plan&subjectId=" + saved.<String>read("$.plans[0].id"))
                        .expect(200)
                        .body())
                .contains("2026-09-20", "2026-09-21");
    }

    private Map<String, Object> done(String owner, @Nullable String on) {
        var deed = new HashMap<String, Object>();
        deed.put("text", "送样品");
        deed.put("ownerId", company.id(owner).toString());
        deed.put("dueOn", "2026-09-19");
        deed.put("tellCustomer", false);
        deed.put("doneOn", on);
        return Map.of("year", 2026, "actions", List.of(deed));
    }

    @Test
    void whatOnlyOneOfUsKnowsIsAtRisk() {
        time.startAt("2026-09-23T10:20");
        var customer = key("楚江工程");
        String person = seller().get("/api/customers/" + customer).read("$.contactPersons[0].id");
        relation("chenchen", customer, person, "FRIEND");
        seller().post("/api/promises", Map.of("customerId", customer, "text", "回复报价", "dueOn", "2026-09-30"))
                .expect(201);
        assertThat(risk("楚江工程", "near")).containsExactly(1);
        assertThat(risk("楚江工程", "promises")).containsExactly(1);
        var ties = seller().get("/api/customers/" + customer + "/account").expect(200);
        assertThat(ties.<List<String>>read("$.ties[*].level")).containsExactly("FRIEND");
        assertThat(ties.<List<String>>read("$.people[*].buyingRole")).containsExactly("DECISION_MAKER");
        relation("chuliang", customer, person, "ACQUAINTANCE");
        assertThat(risk("楚江工程", "near"))
                .as("a colleague knows somebody there too")
                .isEmpty();
    }

    @Test
    void competitorsAreCountedByMonth() {
        time.startAt("2026-09-24T10:20");
        var customer = key("被竞争的客户");
        heard(customer, "甲厂");
        time.moveTo("2026-10-08T10:00");
        heard(customer, "甲厂");
        heard(customer, "甲厂");
        var mentions = seller().get("/api/competitor-mentions").expect(200);
        assertThat(mentions.<List<Integer>>read("$[?(@.competitor=='甲厂')].months[*].mentions"))
                .containsExactly(1, 2);
        assertThat(seller().get("/api/customers/" + customer + "/account")
                        .<List<Integer>>read("$.competitors[*].mentions"))
                .containsExactly(3);
    }

    private void heard(String customer, String competitor) {
        seller().post(
                        "/api/contacts-made",
                        Map.of(
                                "customerId",
                                customer,
                                "channel",
                                "PHONE",
                                "direction",
                                "OUT",
                                "twoWay",
                                true,
                                "functions",
                                List.of("INTEL"),
                                "intelligence",
                                List.of(Map.of("type", "COMPETITOR", "text", "报价低三个点", "competitor", competitor))))
                .expect(201);
    }

    private void relation(String login, String customer, String person, String level) {
        company.as(login)
                .post(
                        "/api/relationships",
                        Map.of("customerId", customer, "contactPersonId", person, "level", level, "reason", "认识多年"))
                .expect(201);
    }

    private List<Integer> risk(String name, String figure) {
        return company.as("fenggang")
                .get("/api/hand-over-risks")
                .expect(200)
                .read("$[?(@.customerName=='" + name + "')]." + figure);
    }

    private List<String> row(String name, String field) {
        return seller().get("/api/accounts").expect(200).read("$[?(@.customerName=='" + name + "')]." + field);
    }

    private List<String> notices(String customer) {
        return seller().get("/api/notices?size=200").read("$.items[?(@.subjectId=='" + customer + "')].kind");
    }

    private Map<String, Object> plan() {
        return Map.of(
                "year",
                2026,
                "scope",
                "采购、车队、财务都要认识",
                "variables",
                List.of(Map.of(
                        "variable", "PERSONNEL", "state", "AT_RISK", "checkedOn", "2026-09-22", "note", "采购经理换人")),
                "actions",
                List.of(Map.of(
                        "text",
                        "年度走访",
                        "ownerId",
                        company.id("chenchen").toString(),
                        "dueOn",
                        "2026-12-18",
                        "tellCustomer",
                        true)));
    }

    private static String address(String customer) {
        return "/api/customers/" + customer + "/account-plan";
    }

    private TestClient seller() {
        return company.as("chenchen");
    }

    private String key(String name) {
        var form = new HashMap<String, Object>();
        form.put("type", "ORGANIZATION");
        form.put("name", name);
        form.put("ownerId", company.id("chenchen"));
        form.put("profile", Map.of("category", "KEY", "categoryReason", "贡献大"));
        form.put(
                "contactPersons",
                List.of(Map.of("name", "张总", "gender", "MALE", "buyingRole", "DECISION_MAKER", "primary", true)));
        form.put("contactPoints", List.of(Map.of("type", "MOBILE", "value", "1390007%04d".formatted(++customers))));
        return seller().post("/api/customers", form).expect(201).read("$.id");
    }
}
