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

/** What is written down of contacts, what moves the clock, and what follows from what one hears: US-06 steps 4 and 6. */
@ZhijiTest
class ContactsMadeTest {

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
    void onlyAContactOfBothSidesMovesTheClockAndNoneEnteredLateSetsItBack() {
        time.startAt("2026-09-14T10:00");
        var customer = customer("宏达物流");
        assertThat(lastContact(customer)).isNull();
        add(customer, Map.of("channel", "EMAIL", "twoWay", false)).expect(201);
        add(customer, Map.of("channel", "PHONE", "twoWay", false)).expect(201);
        assertThat(lastContact(customer))
                .as("an e-mail nobody answered, a call nobody took")
                .isNull();

        time.moveTo("2026-09-21T15:00");
        String visit = add(customer, Map.of("channel", "VISIT", "at", "2026-09-21T06:00:00Z"))
                .expect(201)
                .read("$.id");
        assertThat(lastContact(customer)).isEqualTo("2026-09-21T06:00:00Z");

        var late = add(customer, Map.of("channel", "VISIT", "at", "2026-09-17T02:00:00Z"))
                .expect(201);
        assertThat(late.<Boolean>read("$.late")).isTrue();
        assertThat(lastContact(customer)).as("entered late").isEqualTo("2026-09-21T06:00:00Z");

        salesperson().ifMatch(0).delete("/api/contacts-made/" + visit).expect(204);
        assertThat(lastContact(customer)).as("the one before").isEqualTo("2026-09-17T02:00:00Z");
        salesperson().post("/api/contacts-made/" + visit + "/restoration").expect(200);
        assertThat(lastContact(customer)).isEqualTo("2026-09-21T06:00:00Z");

        var form = new HashMap<>(form(customer, Map.of("at", "2026-09-21T06:00:00Z")));
        form.put("twoWay", false);
        salesperson().ifMatch(2).put("/api/contacts-made/" + visit, form).expect(200);
        assertThat(lastContact(customer)).as("it was only tried").isEqualTo("2026-09-17T02:00:00Z");
        time.moveTo("2026-09-22T10:00");
        add(customer, Map.of("at", "2026-09-23T02:00:00Z")).expect(422);
    }

    @Test
    void whatOneHearsIsFollowedInOneClick() {
        time.startAt("2026-09-22T11:00");
        var customer = customer("楚江工程");
        var contact = add(
                        customer,
                        Map.of(
                                "channel",
                                "VISIT",
                                "functions",
                                List.of("CARE"),
                                "customerProblem",
                                "夜里抛锚没有人管",
                                "intelligence",
                                List.of(
                                        Map.of("type", "ORG_CHANGE", "text", "采购经理换人"),
                                        Map.of("type", "PURCHASE_SIGNAL", "text", "计划年底换10台车"),
                                        Map.of("type", "COMPETITOR", "text", "报价低三个点", "competitor", "甲厂"))))
                .expect(201);
        String id = contact.read("$.id");
        assertThat(contact.<List<String>>read("$.functions")).containsExactly("CARE", "INTEL");
        // US-06 step 6: the successor is met within 14 days.
        assertThat(contact.<String>read("$.intelligence[0].followedKind")).isEqualTo("TASK");
        assertThat(planned(customer)).containsExactly("2026-10-06");

        follow(id, contact.read("$.intelligence[1].id"), "NEED").expect(200);
        follow(id, contact.read("$.intelligence[1].id"), "NEED").expect(409);
        salesperson()
                .post("/api/contacts-made/" + id + "/problem/follow-on", Map.of("kind", "MATTER"))
                .expect(200);
        salesperson()
                .post("/api/contacts-made/" + id + "/problem/follow-on", Map.of("kind", "MATTER"))
                .expect(409);
        var known = salesperson().get("/api/customers/" + customer + "/known").expect(200);
        assertThat(known.<List<String>>read("$.needs[*].description")).containsExactly("计划年底换10台车");
        assertThat(known.<List<String>>read("$.matters[*].description")).containsExactly("夜里抛锚没有人管");

        assertThat(timeline(customer).<List<String>>read("$.items[?(@.kind=='CONTACT_MADE')].status"))
                .containsExactly("VISIT TWO_WAY CARE INTEL");
        var found = salesperson()
                .get("/api/lists/contacts-made/rows?q=甲厂&columns=customer,competitors")
                .expect(200);
        assertThat(found.<List<String>>read("$.items[*].cells.competitors")).containsExactly("甲厂");
    }

    @Test
    void theNextStepStandsInTheListOfThatDay() {
        time.startAt("2026-09-22T12:00");
        var customer = customer("王建国");
        assertThat(add(customer, Map.of("functions", List.of("DEAL")))
                        .expect(422)
                        .<String>read("$.errors[0].field"))
                .isEqualTo("nextStep");
        var contact = add(
                        customer,
                        Map.of(
                                "functions", List.of("DEAL"),
                                "nextStep", "送报价单上门",
                                "nextOn", "2026-09-24",
                                "nextBy", "VISIT"))
                .expect(201);
        String id = contact.read("$.id");
        assertThat(planned(customer)).containsExactly("2026-09-24");
        assertThat(contact.<Boolean>read("$.taskOpen")).isTrue();

        var form = new HashMap<>(form(customer, Map.of("functions", List.of("DEAL"))));
        form.put("nextStep", "送报价单上门");
        form.put("nextOn", "2026-09-25");
        form.put("nextBy", "VISIT");
        salesperson().ifMatch(0).put("/api/contacts-made/" + id, form).expect(200);
        assertThat(planned(customer)).containsExactly("2026-09-25");
        salesperson().ifMatch(1).delete("/api/contacts-made/" + id).expect(204);
        assertThat(planned(customer)).isEmpty();
    }

    @Test
    void whoHasBeenThereIsNotRemindedOfGoing() {
        time.startAt("2026-09-22T12:30");
        var customer = customer("孙尚香");
        add(customer, Map.of("nextStep", "带试驾车上门", "nextOn", "2026-09-24", "nextBy", "VISIT"))
                .expect(201);
        time.moveTo("2026-09-24T16:00");
        add(customer, Map.of("twoWay", false)).expect(201);
        assertThat(planned(customer)).as("nobody was there").containsExactly("2026-09-24");
        add(customer, Map.of("channel", "VISIT", "nextStep", "回话", "nextOn", "2026-09-24"))
                .expect(201);
        assertThat(planned(customer)).as("that one is new").containsExactly("2026-09-24");
        assertThat(salesperson().get("/api/customers/" + customer + "/overview").<List<?>>read("$.parts.followUps"))
                .hasSize(1);
    }

    @Test
    void onlyWhoSpokeOrTheSuperiorChangesIt() {
        time.startAt("2026-09-25T13:00");
        var customer = customer("刘洋");
        String id = add(customer, Map.of()).expect(201).read("$.id");
        company.as("chuliang").get("/api/contacts-made/" + id).expect(200);
        company.as("chuliang")
                .ifMatch(0)
                .put("/api/contacts-made/" + id, form(customer, Map.of()))
                .expect(404);
        company.as("fenggang")
                .ifMatch(0)
                .put("/api/contacts-made/" + id, form(customer, Map.of("content", "经理补充")))
                .expect(200);
        assertThat(salesperson().get("/api/contacts-made/" + id).<String>read("$.employeeName"))
                .isEqualTo("陈晨");
    }

    private TestClient salesperson() {
        return company.as("chenchen");
    }

    private Answer follow(String contact, String item, String kind) {
        return salesperson()
                .post("/api/contacts-made/" + contact + "/intelligence/" + item + "/follow-on", Map.of("kind", kind));
    }

    private Answer add(String customer, Map<String, Object> more) {
        return salesperson().post("/api/contacts-made", form(customer, more));
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

    private String customer(String name) {
        return salesperson()
                .post(
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
                                List.of(Map.of("type", "MOBILE", "value", "1390003%04d".formatted(++customers)))))
                .expect(201)
                .read("$.id");
    }

    private String lastContact(String customer) {
        return salesperson().get("/api/customers/" + customer).expect(200).read("$.lastContactAt");
    }

    private Answer timeline(String customer) {
        return salesperson().get("/api/customers/" + customer + "/timeline").expect(200);
    }

    private List<String> planned(String customer) {
        return salesperson()
                .get("/api/customers/" + customer + "/overview")
                .expect(200)
                .read("$.parts.followUps[*].plannedDate");
    }
}
