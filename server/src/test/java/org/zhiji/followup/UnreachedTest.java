package org.zhiji.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiji.followup.Calls.path;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.followup.plan.PlanFollowUps;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** Customers whom no call reaches, and numbers that must not be dialled. */
@ZhijiTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UnreachedTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @Autowired
    PlanFollowUps planFollowUps;

    private Workshop workshop;
    private TestClient lijing;
    private Workshop.Owner owner;
    private UUID task;

    @BeforeAll
    void openTheBranch() {
        workshop = new Workshop(db, company, time);
        lijing = company.crAdvisor();
        time.moveTo("2026-09-10T09:00");
        owner = workshop.anybody();
        task = workshop.task(owner, "zhoutao", planFollowUps);
    }

    @Test
    @Order(1)
    void afterFiveWorkingDaysInVainALetterIsWhatIsLeft() {
        for (var day = LocalDate.parse("2026-09-10");
                day.isBefore(LocalDate.parse("2026-09-17"));
                day = day.plusDays(1)) {
            time.moveTo(day + "T10:00");
            assertThat(lijing.get(path(task)).<Object>read("$.writing")).isNull();
            noAnswer(task);
        }

        var page = lijing.get(path(task)).expect(200);
        assertThat(page.<String>read("$.status")).isEqualTo("UNREACHABLE");
        assertThat(page.<List<String>>read("$.writing.ways[*].channel")).containsExactly("SMS", "POST");
        assertThat(page.<String>read("$.phoneToConfirmSince")).isNotNull();
        assertThat(toWrite()).containsExactly(task.toString());
        assertThat(flagged(owner)).isTrue();
        assertThat(lijing.get("/api/notices")
                        .<List<String>>read("$.items[?(@.kind=='follow-up.avoidance')].args.since"))
                .as("told on the third day, and not again on the fifth")
                .containsExactly("2026-09-10");
    }

    @Test
    @Order(2)
    void whoWantsNoLettersGetsNone() {
        lijing.post(
                        "/api/customers/" + owner.customer() + "/do-not-contact",
                        Map.of("channel", "POST", "reason", "不要来信"))
                .expect(201);

        assertThat(lijing.get(path(task)).<List<String>>read("$.writing.ways[*].channel"))
                .containsExactly("SMS");
        assertThat(write(task, "POST").expect(409).<String>read("$.code")).isEqualTo("follow-up.channel-blocked");
    }

    @Test
    @Order(3)
    void whatWasWrittenIsWrittenOnce() {
        write(task, "SMS").expect(201);

        assertThat(toWrite()).isEmpty();
        var page = lijing.get(path(task));
        assertThat(page.<List<String>>read("$.messages[*].channel")).containsExactly("SMS");
        assertThat(page.<String>read("$.messages[0].delivery")).isEqualTo("WAITING");
        time.runDue();
        assertThat(lijing.get(path(task)).<String>read("$.messages[0].delivery"))
                .as("by the simulator, and on record")
                .isEqualTo("SENT");
        var kept = company.administrator().get("/api/outgoing-messages").expect(200);
        assertThat(kept.<String>read("$.items[0].channel")).isEqualTo("SMS");
        assertThat(kept.<String>read("$.items[0].recipient")).as("masked").contains("****");
        assertThat(flagged(owner)).as("the number is still not known").isTrue();
    }

    @Test
    @Order(4)
    void whoeverAsksForTheNumberAtTheNextVisitClearsTheFlag() {
        company.serviceAdvisor().put(path(task, "confirmed-phone"), Map.of()).expect(204);
        assertThat(flagged(owner)).isFalse();
    }

    @Test
    @Order(5)
    void aNumberThatIsWrittenDownClearsTheFlag() {
        var other = unreachable();
        var address = "/api/customers/" + other.customer();
        var customer = lijing.get(address).expect(200);
        var form = new HashMap<String, Object>();
        form.put("type", "PERSON");
        form.put("name", customer.read("$.name"));
        form.put("gender", customer.read("$.gender"));
        form.put("contactPoints", List.of(Map.of("type", "MOBILE", "value", "13912345678")));
        lijing.ifMatch(customer.<Integer>read("$.version")).put(address, form).expect(200);
        assertThat(flagged(other)).isFalse();
    }

    @Test
    @Order(6)
    void aLaterCallThatGetsThroughClearsTheFlag() {
        var other = unreachable();
        workshop.phone(other.customer(), "13887654321");
        var next = workshop.task(workshop.order(other, "wumin", "2026-09-16T17:30", "YES"), planFollowUps);
        assertThat(lijing.get(path(next)).<String>read("$.phoneToConfirmSince")).isNotNull();
        lijing.post(path(next, "attempts"), Map.of("outcome", "REFUSED")).expect(201);
        assertThat(flagged(other)).isFalse();
    }

    @Test
    @Order(7)
    void onlyWhatWasGivenUpIsWrittenTo() {
        var open = workshop.task(workshop.anybody(), "zhoutao", planFollowUps);
        assertThat(write(open, "SMS").expect(409).<String>read("$.code")).isEqualTo("follow-up.still-to-call");
    }

    @Test
    @Order(8)
    void aNumberSharedWithSomebodyWhoSaidNoIsNotOffered() {
        var husband = workshop.owner("郑伟", "13811112222", "鄂A77777");
        var wife = workshop.owner("何芳", "13811112222", "鄂A88888");
        var call = workshop.task(husband, "zhoutao", planFollowUps);
        assertThat(numbers(call)).containsExactly("13811112222");
        workshop.consent(wife, "WITHDRAWN");

        assertThat(numbers(call)).isEmpty();
        assertThat(lijing.get(path(call)).<String>read("$.noNumber")).isEqualTo("BLOCKED");
        var rows = "$.rows[?(@.taskId=='" + call + "')].noNumber";
        assertThat(lijing.get("/api/follow-up/today").<List<String>>read(rows)).containsExactly("BLOCKED");
        assertThat(lijing.post(path(call, "attempts"), Map.of("outcome", "BUSY", "number", "138 1111 2222"))
                        .expect(409)
                        .<String>read("$.detail"))
                .contains("138****2222");

        workshop.phone(husband.customer(), "13833334444");
        assertThat(numbers(call)).containsExactly("13833334444");
        assertThat(lijing.get(path(call)).<Object>read("$.noNumber")).isNull();
    }

    @Test
    @Order(9)
    void whoeverRefusesIsNotAskedAgainUnlessItWasAWrongKey() {
        var other = workshop.anybody();
        var first = workshop.task(other, "zhoutao", planFollowUps);
        var second = workshop.task(workshop.order(other, "wumin", "2026-09-16T17:30", "YES"), planFollowUps);

        String attempt = lijing.post(path(first, "attempts"), Map.of("outcome", "REFUSED"))
                .expect(201)
                .read("$.attemptId");
        var called = lijing.get(path(second)).expect(200);
        assertThat(called.<String>read("$.reasonCancelled")).isEqualTo("CONSENT_WITHDRAWN");

        lijing.delete("/api/follow-up/attempts/" + attempt).expect(204);
        assertThat(lijing.get(path(first)).<String>read("$.permission")).isEqualTo("ALLOWED");
        assertThat(lijing.get(path(second)).<String>read("$.status")).isEqualTo("PENDING");
    }

    @Test
    @Order(10)
    void whoGaveUpTheTelephoneIsStillWrittenToAndItCountsOnceHeAnswers() {
        var other = workshop.anybody();
        var call = workshop.task(other, "zhoutao", planFollowUps);
        workshop.inCompany(() -> db.update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.CHANNEL, "WECHAT")
                .where(FOLLOW_UP_TASK.ID.eq(call))
                .execute());
        workshop.consent(other, "WITHDRAWN");

        var page = lijing.get(path(call)).expect(200);
        assertThat(page.<String>read("$.permission")).isEqualTo("ALLOWED");
        assertThat(page.<List<String>>read("$.writing.ways[*].channel")).containsExactly("WECHAT");
        assertThat(write(call, "WECHAT").expect(201).<String>read("$.status")).isEqualTo("SUCCESS");
        assertThat(lastContact(other)).as("one side has written").isNull();

        String message = lijing.get(path(call)).read("$.messages[0].id");
        lijing.put(path(call, "messages/" + message + "/answer"), Map.of("answer", "谢谢，都好"))
                .expect(204);
        assertThat(lastContact(other)).isEqualTo(time.now());
    }

    private Object lastContact(Workshop.Owner who) {
        var found = new Object[1];
        workshop.inCompany(() -> found[0] = db.select(CUSTOMER.LAST_CONTACT_AT)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(who.customer()))
                .fetchSingle(CUSTOMER.LAST_CONTACT_AT));
        return found[0];
    }

    private Answer write(UUID call, String channel) {
        return lijing.post(path(call, "messages"), Map.of("channel", channel, "text", "客户您好，请回电。"));
    }

    /** The only number is nobody's. */
    private Workshop.Owner unreachable() {
        var other = workshop.anybody();
        var call = workshop.task(other, "zhoutao", planFollowUps);
        lijing.post(path(call, "attempts"), Map.of("outcome", "EMPTY_NUMBER")).expect(201);
        assertThat(lijing.get(path(call)).<String>read("$.noNumber")).isEqualTo("NONE_WORKS");
        assertThat(flagged(other)).isTrue();
        return other;
    }

    private boolean flagged(Workshop.Owner who) {
        List<Object> rows = lijing.get("/api/customers/" + who.customer() + "/overview")
                .expect(200)
                .read("$.parts.phoneToConfirm");
        return !rows.isEmpty();
    }

    private List<String> toWrite() {
        return lijing.get("/api/follow-up/today").expect(200).read("$.toWrite[*].taskId");
    }

    private List<String> numbers(UUID call) {
        return lijing.get(path(call)).expect(200).read("$.numbers[*].value");
    }

    private void noAnswer(UUID call) {
        lijing.post(path(call, "attempts"), Map.of("outcome", "NO_ANSWER")).expect(201);
    }
}
