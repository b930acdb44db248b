package org.zhiji.care;

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

/** Gifts within their limits, and whom one thinks of today: US-06 step 8. */
@ZhijiTest
class CareTest {

    private int customers;

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    AlertOfNeglectedCare alert;

    @BeforeAll
    void open() {
        time.startAt("2026-09-22T10:20");
    }

    @Test
    void aSmallGiftIsSavedAndAGreaterOneWaitsForCompliance() {
        time.startAt("2026-09-22T10:20");
        var compliance = company.hire("许文静", "xuwenjing", company.store(), "COMPLIANCE");
        var customer = organisation("楚江工程");
        String person = seller().get("/api/customers/" + customer).read("$.contactPersons[0].id");
        assertThat(give(customer, person, Map.of("amount", 88)).expect(201).<String>read("$.status"))
                .isEqualTo("GIVEN");
        assertThat(give(customer, person, Map.of("amount", 168)).expect(422).<String>read("$.errors[0].field"))
                .isEqualTo("reason");
        var asked =
                give(customer, person, Map.of("amount", 168, "reason", "合作十周年")).expect(201);
        assertThat(asked.<String>read("$.status")).isEqualTo("ASKED");
        assertThat(asked.<String>read("$.recipient")).isEqualTo("STAFF_OF_ORG");
        String id = asked.read("$.id");
        seller().ifMatch(0)
                .post("/api/gifts/" + id + "/giving", Map.of("day", "2026-09-22"))
                .expect(409);
        String request = asked.read("$.approvalId");
        compliance
                .ifMatch(1)
                .post("/api/approvals/" + request + "/agreement", Map.of("opinion", "可以"))
                .expect(200);
        assertThat(seller().get("/api/gifts/" + id).<String>read("$.status")).isEqualTo("AGREED");
        seller().ifMatch(1)
                .post("/api/gifts/" + id + "/giving", Map.of("day", "2026-09-22", "liked", "爱喝龙井"))
                .expect(200);
        // 88 + 168 + 60 are more than 300 in the year.
        give(customer, person, Map.of("amount", 60)).expect(422);
        give(customer, person, Map.of("amount", 0, "item", "帮忙接孩子")).expect(201);
        give(customer, null, Map.of("amount", 10)).expect(422);
    }

    @Test
    void aGiftPlannedForNextYearDoesNotSlipPastTheLimitOfThisOne() {
        time.startAt("2026-09-22T11:00");
        var customer = person("年底收礼的人");
        for (int i = 0; i < 3; i++) {
            give(customer, null, Map.of("amount", 100)).expect(201);
        }
        var planned =
                give(customer, null, Map.of("amount", 100, "day", "2027-01-05")).expect(201);
        assertThat(planned.<String>read("$.status")).isEqualTo("AGREED");
        var giving = "/api/gifts/" + planned.<String>read("$.id") + "/giving";
        assertThat(seller().ifMatch(0)
                        .post(giving, Map.of("day", "2026-09-22"))
                        .expect(422)
                        .<String>read("$.errors[0].field"))
                .isEqualTo("day");
        seller().ifMatch(0).post(giving, Map.of("day", "2025-12-31")).expect(422);
    }

    @Test
    void nothingIsOfferedToWhomeverDidNotTakeIt() {
        time.startAt("2026-09-23T10:20");
        var customer = person("不收礼的人");
        var gift = give(customer, null, Map.of("amount", 50)).expect(201);
        seller().ifMatch(0)
                .post("/api/gifts/" + gift.<String>read("$.id") + "/declining", Map.of("words", "公司不让收"))
                .expect(200);
        assertThat(give(customer, null, Map.of("amount", 5)).expect(409).<String>read("$.code"))
                .isEqualTo("care.declines-gifts");
    }

    @Test
    void whoIsThoughtOfToday() {
        time.startAt("2026-03-02T10:00");
        var customer = person("孩子中考的人");
        seller().post(
                        "/api/customers/" + customer + "/life-events",
                        Map.of("type", "SCHOOL_EXAM", "happensOn", "2026-06-20", "yearly", false, "remindDays", 30))
                .expect(201);
        assertThat(today("孩子中考的人")).isEmpty();
        time.moveTo("2026-05-21T09:00");
        assertThat(today("孩子中考的人")).containsExactly("LIFE_EVENT");
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
                                List.of("CARE"),
                                "content",
                                "祝孩子考好"))
                .expect(201);
        assertThat(today("孩子中考的人")).as("done").isEmpty();

        customer(Map.of(
                "type", "PERSON",
                "name", "久未关怀的人",
                "gender", "MALE",
                "profile", Map.of("category", "KEY", "categoryReason", "贡献大")));
        assertThat(today("久未关怀的人")).isEmpty();
        time.moveTo("2026-08-24T09:00");
        assertThat(today("久未关怀的人")).containsExactly("NEGLECTED");
        time.inCompany(() -> alert.run(time.now()));
        time.inCompany(() -> alert.run(time.now()));
        assertThat(notices("chenchen")).containsExactly("care.neglected");
        assertThat(notices("fenggang")).containsExactly("care.team-neglected");
    }

    private List<String> notices(String login) {
        return company.as(login).get("/api/notices?size=200").read("$.items[?(@.subjectType=='care')].kind");
    }

    private List<String> today(String name) {
        return seller().get("/api/care").expect(200).read("$[?(@.customerName=='" + name + "')].kind");
    }

    private Answer give(String customer, String person, Map<String, Object> more) {
        var form = new HashMap<String, Object>();
        form.put("customerId", customer);
        form.put("contactPersonId", person);
        form.put("item", "月饼");
        form.put("occasion", "中秋");
        form.put("day", "2026-09-22");
        form.putAll(more);
        return seller().post("/api/gifts", form);
    }

    private TestClient seller() {
        return company.as("chenchen");
    }

    private String organisation(String name) {
        return customer(Map.of(
                "type",
                "ORGANIZATION",
                "name",
                name,
                "contactPersons",
                List.of(Map.of("name", "张总", "gender", "MALE", "primary", true))));
    }

    private String person(String name) {
        return customer(Map.of("type", "PERSON", "name", name, "gender", "MALE"));
    }

    private String customer(Map<String, Object> more) {
        var form = new HashMap<String, Object>(more);
        form.put("ownerId", company.id("chenchen"));
        form.put("contactPoints", List.of(Map.of("type", "MOBILE", "value", "1390006%04d".formatted(++customers))));
        return seller().post("/api/customers", form).expect(201).read("$.id");
    }
}
