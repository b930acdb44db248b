package org.zhiji.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** A promise from the note in which it was caught until it is kept, broken or moved (S1-75, S3-103, S3-104). */
@ZhijiTest
class PromisesTest {

    private int customers;

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    RemindOfPromises reminders;

    @Autowired
    PromisesHoldOwners holds;

    @Autowired
    DSLContext db;

    @BeforeAll
    void open() {
        time.startAt("2026-09-22T10:20");
    }

    @Test
    void whatIsTypedProposesAPromiseWithItsDay() {
        time.startAt("2026-09-22T10:20");
        var proposals = seller().post("/api/promise-proposals", Map.of("text", "聊了报价。下周三前回复"))
                .expect(200);
        assertThat(proposals.<List<String>>read("$[*].dueOn")).containsExactly("2026-09-30");
        assertThat(proposals.<List<String>>read("$[*].words")).containsExactly("下周三");
        var customer = customer("承诺一");
        var given = give(customer, Map.of("expectation", "月底前拿到总价", "text", "下周三前回复报价", "dueOn", "2026-09-30"));
        assertThat(given.<String>read("$.status")).isEqualTo("OPEN");
        assertThat(seller().get("/api/customers/" + customer + "/promises").<List<String>>read("$[*].expectation"))
                .containsExactly("月底前拿到总价");
        assertThat(seller().post("/api/promises", Map.of("customerId", customer, "text", "空口说白话"))
                        .expect(422)
                        .<String>read("$.errors[0].field"))
                .as("with a date only")
                .isEqualTo("dueOn");
        seller().post("/api/promises", form(customer, Map.of("dueOn", "2026-09-21")))
                .expect(422);
        company.as("chuliang")
                .get("/api/promises/" + given.<String>read("$.id"))
                .expect(200);
        company.as("chuliang")
                .ifMatch(0)
                .post("/api/promises/" + given.<String>read("$.id") + "/fulfilment", Map.of())
                .expect(404);
    }

    @Test
    void aBrokenOneAlertsAtOnceAndStaysBrokenWhenItIsMadeGood() {
        time.startAt("2026-09-22T11:00");
        var customer = customer("承诺二");
        String id = give(customer, Map.of("dueOn", "2026-09-23", "dueTime", "15:00"))
                .read("$.id");
        time.inCompany(() -> reminders.run(Instant.parse("2026-09-22T04:00:00Z")));
        time.inCompany(() -> reminders.run(Instant.parse("2026-09-22T05:00:00Z")));
        assertThat(notices("chenchen", id)).as("once").containsExactly("promise.due");
        time.moveTo("2026-09-23T15:01");
        assertThat(notices("chenchen", id)).containsExactlyInAnyOrder("promise.due", "promise.broken");
        assertThat(notices("fenggang", id)).containsExactly("promise.team-broken");
        assertThat(seller().ifMatch(1)
                        .post("/api/promises/" + id + "/moves", Map.of("dueOn", "2026-09-24", "agreed", "他说行"))
                        .expect(409)
                        .<String>read("$.code"))
                .isEqualTo("promise.already-broken");
        var good = seller().ifMatch(1)
                .post("/api/promises/" + id + "/fulfilment", Map.of("outcome", "晚了一天，当面道歉"))
                .expect(200);
        assertThat(good.<String>read("$.status")).isEqualTo("BROKEN");
        assertThat(good.<Boolean>read("$.late")).isFalse();
        seller().ifMatch(2)
                .post("/api/promises/" + id + "/fulfilment", Map.of())
                .expect(409);
    }

    @Test
    void movedWithTheCustomersConsentItIsDueOnTheNewDay() {
        time.startAt("2026-09-24T09:00");
        var customer = customer("承诺三");
        String id = give(customer, Map.of("dueOn", "2026-09-24", "dueTime", "16:00"))
                .read("$.id");
        seller().ifMatch(0)
                .post("/api/promises/" + id + "/moves", Map.of("dueOn", "2026-09-28"))
                .expect(422);
        var moved = seller().ifMatch(0)
                .post("/api/promises/" + id + "/moves", Map.of("dueOn", "2026-09-28", "agreed", "电话里说周一也行"))
                .expect(200);
        assertThat(moved.<List<String>>read("$.moves[*].agreed")).containsExactly("电话里说周一也行");
        time.moveTo("2026-09-24T17:00");
        assertThat(seller().get("/api/promises/" + id).<String>read("$.status")).isEqualTo("OPEN");
        seller().ifMatch(1)
                .post("/api/promises/" + id + "/fulfilment", Map.of())
                .expect(200);
        time.moveTo("2026-09-29T00:30");
        assertThat(seller().get("/api/promises/" + id).<String>read("$.status")).isEqualTo("KEPT");
    }

    @Test
    void theRateCountsWhatWasKeptOrBroken() {
        time.startAt("2026-10-12T09:00");
        var customer = customer("承诺四");
        String kept = give(customer, Map.of("dueOn", "2026-10-13")).read("$.id");
        String withdrawn = give(customer, Map.of("dueOn", "2026-10-13")).read("$.id");
        String failed = give(customer, Map.of("dueOn", "2026-10-13")).read("$.id");
        give(customer, Map.of("dueOn", "2026-10-13"));
        seller().ifMatch(0)
                .post("/api/promises/" + kept + "/fulfilment", Map.of())
                .expect(200);
        seller().ifMatch(0)
                .post("/api/promises/" + withdrawn + "/withdrawal", Map.of("reason", "客户不需要了"))
                .expect(200);
        seller().ifMatch(0)
                .post("/api/promises/" + failed + "/failure", Map.of("reason", "厂家停产"))
                .expect(200);
        var rates = company.as("fenggang")
                .get("/api/promise-rates?from=2026-10-13&to=2026-10-13")
                .expect(200);
        assertThat(rates.<List<Integer>>read("$[?(@.employeeName=='陈晨')].due")).containsExactly(3);
        assertThat(rates.<List<Integer>>read("$[?(@.employeeName=='陈晨')].open")).containsExactly(1);
        assertThat(rates.<List<Double>>read("$[?(@.employeeName=='陈晨')].rate")).containsExactly(50.0);
        assertThat(company.as("fenggang")
                        .get("/api/owed-promises?team=true")
                        .<List<String>>read("$[?(@.customerName=='承诺四')].status"))
                .containsExactly("BROKEN", "OPEN");
        assertThat(PromiseQueries.rate(2, 1)).isEqualByComparingTo("66.7");
        assertThat(PromiseQueries.rate(0, 0)).isNull();
    }

    @Test
    void whoIsOwedSomethingKeepsTheOwner() {
        time.startAt("2026-10-15T09:00");
        var customer = customer("承诺六");
        String id = give(customer, Map.of("dueOn", "2026-10-16")).read("$.id");
        assertThat(isHeld(customer)).isTrue();
        seller().ifMatch(0)
                .post("/api/promises/" + id + "/fulfilment", Map.of())
                .expect(200);
        assertThat(isHeld(customer)).isFalse();
    }

    private boolean isHeld(String customer) {
        var held = new AtomicBoolean();
        time.inCompany(() -> held.set(
                db.fetchExists(CUSTOMER, CUSTOMER.ID.eq(UUID.fromString(customer)), holds.holds(CUSTOMER.ID))));
        return held.get();
    }

    @Test
    void ofACustomerInTheRecycleBinNobodyHears() {
        time.startAt("2026-10-19T09:00");
        var customer = customer("承诺五");
        String id = give(customer, Map.of("dueOn", "2026-10-20", "dueTime", "15:00"))
                .read("$.id");
        company.serviceManager().ifMatch(0).delete("/api/customers/" + customer).expect(204);
        time.inCompany(() -> reminders.run(time.now()));
        time.moveTo("2026-10-20T15:01");
        assertThat(notices("chenchen", id)).isEmpty();
        assertThat(notices("fenggang", id)).isEmpty();
    }

    private List<String> notices(String login, String promise) {
        return company.as(login)
                .get("/api/notices?size=200")
                .expect(200)
                .read("$.items[?(@.subjectId=='" + promise + "')].kind");
    }

    private Answer give(String customer, Map<String, Object> more) {
        return seller().post("/api/promises", form(customer, more)).expect(201);
    }

    private static Map<String, Object> form(String customer, Map<String, Object> more) {
        var form = new HashMap<String, Object>();
        form.put("customerId", customer);
        form.put("text", "回复报价");
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
                                List.of(Map.of("type", "MOBILE", "value", "1390005%04d".formatted(++customers)))))
                .expect(201)
                .read("$.id");
    }
}
