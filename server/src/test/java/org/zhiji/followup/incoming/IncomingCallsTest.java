package org.zhiji.followup.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.INCOMING_CALL;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.followup.Workshop;
import org.zhiji.platform.search.SearchQuery;
import org.zhiji.platform.search.SearchTokens;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** Customers who ring us, told by the telephone system or by whoever takes the call. */
@ZhijiTest
class IncomingCallsTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @Autowired
    MissedCallsMorning morning;

    private Workshop workshop;
    private TestClient lijing;
    private TestClient telephone;

    @BeforeAll
    void openTheBranch() {
        workshop = new Workshop(db, company, time);
        lijing = company.crAdvisor();
        telephone = company.administrator();
        time.moveTo("2026-09-10T09:00");
        lijing.put("/api/telephone/extension", Map.of("extension", "801")).expect(204);
    }

    @Test
    void whoRingsIsShownToWhomeverTheTelephoneBelongs() {
        workshop.owner("杨光", "13900000001", "鄂A10001");
        hear("13900000001", null, "801", "c-1");

        var ringing = lijing.get("/api/incoming-calls/ringing").expect(200);
        assertThat(ringing.<String>read("$.call.number")).isEqualTo("13900000001");
        assertThat(company.serviceAdvisor().get("/api/incoming-calls/ringing").<Object>read("$.call"))
                .isNull();
        assertThat(names("139 0000 0001")).containsExactly("杨光");
    }

    @Test
    void aNumberOfSeveralShowsThemAllAndOneOfNobodyNobody() {
        workshop.owner("何军", "13900000002", "鄂A10002");
        workshop.owner("何太太", "13900000002", "鄂A10003");

        assertThat(names("13900000002")).containsExactlyInAnyOrder("何军", "何太太");
        assertThat(names("13900000099")).isEmpty();
        lijing.get("/api/incoming-calls/caller?number=abc").expect(422);
    }

    @Test
    void whoOnlyBringsTheCarIsFoundByTheNumberOnTheOrder() {
        var owner = workshop.owner("江城物流", "13900000010", "鄂A10010");
        var order = workshop.order(owner, "zhoutao", "2026-09-08T17:30", "YES");
        time.inCompany(() -> db.update(WORK_ORDER)
                .set(WORK_ORDER.SENDER_NAME, "司机老周")
                .set(WORK_ORDER.SENDER_PHONE, "139 0000 0011")
                .set(Map.of(
                        WORK_ORDER.SEARCH,
                        DSL.field(
                                "{0}::tsvector",
                                DSL.val(SearchQuery.vector(new SearchTokens().number("13900000011"))))))
                .where(WORK_ORDER.ID.eq(order))
                .execute());

        var found = lijing.get("/api/incoming-calls/caller?number=13900000011").expect(200);
        assertThat(found.<List<String>>read("$.customers[*].name")).containsExactly("江城物流");
        assertThat(found.<List<String>>read("$.customers[*].person")).containsExactly("司机老周");
    }

    @Test
    void oneCallThatRingsAtTwoTelephonesIsOneAndMissedOnlyWhenBothHaveGivenUp() {
        company.serviceAdvisor()
                .put("/api/telephone/extension", Map.of("extension", "802"))
                .expect(204);
        var both = Stream.of("801", "802")
                .map(extension -> CompletableFuture.runAsync(() -> hear("13900000012", null, extension, null)))
                .toList();
        both.forEach(CompletableFuture::join);

        assertThat(company.serviceAdvisor().get("/api/incoming-calls/ringing").<String>read("$.call.id"))
                .isEqualTo(lijing.get("/api/incoming-calls/ringing").read("$.call.id"));
        hear("13900000012", false, "801", null);
        assertThat(company.serviceAdvisor().get("/api/incoming-calls/ringing").<Object>read("$.call"))
                .isNotNull();
        hear("13900000012", true, "802", null);
        time.inCompany(() -> assertThat(db.fetch(INCOMING_CALL, INCOMING_CALL.NUMBER.eq("13900000012")))
                .singleElement()
                .satisfies(call -> assertThat(call.getStatus()).isEqualTo("ANSWERED"))
                .satisfies(call -> assertThat(call.getEmployeeId()).isEqualTo(company.id("zhoutao"))));
    }

    @Test
    void howSoonCallsAreAnsweredIsCountedAndOpensItsRows() {
        var wumin = company.as("wumin");
        wumin.put("/api/telephone/extension", Map.of("extension", "803")).expect(204);
        hear("13900000020", null, "803", "f-1");
        later(Duration.ofSeconds(20));
        hear("13900000020", true, "803", "f-1");
        hear("13900000021", false, "803", "f-2");
        hear("13900000022", false, "803", "f-3");
        later(Duration.ofMinutes(30));
        List<String> missed = wumin.get("/api/incoming-calls/missed").read("$.items[?(@.employeeName)].id");
        wumin.post("/api/incoming-calls/" + missed.getLast() + "/call-back", Map.of("reached", true))
                .expect(204);

        var today = time.now().atZone(TestTime.ZONE).toLocalDate();
        var day = "?from=" + today + "&to=" + today + "&person=" + company.id("wumin");
        var manager = company.serviceManager();
        assertThat(manager.get("/api/follow-up-figures" + day).<Map<String, Object>>read("$.incoming"))
                .containsEntry("calls", 3)
                .containsEntry("answered", 1)
                .containsEntry("medianSeconds", 20)
                .containsEntry("missed", 2)
                .containsEntry("returnedInTime", 1)
                .containsEntry("returnedLate", 0)
                .containsEntry("open", 1)
                .containsEntry("medianMinutes", 30);
        assertThat(manager.get("/api/follow-up-figures/calls" + day + "&answer=OPEN")
                        .expect(200)
                        .<Integer>read("$.count.value"))
                .isEqualTo(1);
    }

    private void later(Duration after) {
        time.moveTo(
                time.now().plus(after).atZone(TestTime.ZONE).toLocalDateTime().toString());
    }

    @Test
    void aCallThatWasTakenIsAContactOfBothSides() {
        var owner = workshop.owner("马骏", "13900000003", "鄂A10004");
        hear("13900000003", null, "801", "c-3");
        hear("13900000003", true, "801", "c-3");
        String id = lijing.get("/api/incoming-calls/ringing").read("$.call.id");

        lijing.post(
                        "/api/incoming-calls",
                        Map.of("number", "13900000003", "callId", id, "customerId", owner.customer(), "note", "问保养要多久"))
                .expect(201);

        assertThat(lijing.get("/api/incoming-calls/" + id).<String>read("$.status"))
                .isEqualTo("ANSWERED");
        assertThat(lastContact(owner)).isEqualTo(time.now());
        assertThat(lijing.get("/api/customers/" + owner.customer() + "/timeline")
                        .expect(200)
                        .<List<String>>read("$.items[?(@.kind=='INCOMING_CALL')].summary"))
                .containsExactly("问保养要多久");
    }

    @Test
    void aMissedCallIsReturnedTheSameDayAndToldTwiceItIsOne() {
        var owner = workshop.owner("丁玲", "13900000004", "鄂A10005");
        hear("13900000004", null, "801", "c-4");
        hear("13900000004", false, "801", "c-4");
        hear("13900000004", false, "801", "c-4");

        var missed = "$.items[?(@.customerName=='丁玲')]";
        assertThat(lijing.get("/api/incoming-calls/missed").<List<String>>read(missed + ".dueOn"))
                .containsExactly(LocalDate.ofInstant(time.now(), ZoneId.of("Asia/Shanghai"))
                        .toString());
        List<String> ids = lijing.get("/api/incoming-calls/missed").read(missed + ".id");
        var told = "$.items[?(@.kind=='telephone.missed' && @.subjectId=='" + ids.getFirst() + "')].kind";
        assertThat(lijing.get("/api/notices").<List<String>>read(told)).hasSize(1);
        lijing.post("/api/incoming-calls/" + ids.getFirst() + "/call-back", Map.of("reached", false))
                .expect(204);
        assertThat(lijing.get("/api/incoming-calls/missed").<List<Integer>>read(missed + ".tries"))
                .containsExactly(1);
        assertThat(lastContact(owner)).as("in vain").isNull();

        lijing.post("/api/incoming-calls/" + ids.getFirst() + "/call-back", Map.of("reached", true))
                .expect(204);
        assertThat(lijing.get("/api/incoming-calls/missed").<List<String>>read(missed + ".id"))
                .isEmpty();
        assertThat(lastContact(owner)).isEqualTo(time.now());
        lijing.post("/api/incoming-calls/" + ids.getFirst() + "/call-back", Map.of("reached", true))
                .expect(409);
    }

    @Test
    void whatIsNotReturnedIsToldTheNextMorningOnce() {
        hear("13900000005", false, "801", "c-5");
        time.moveTo("2026-09-11T09:00");
        time.inCompany(() -> {
            morning.run(time.now());
            morning.run(time.now());
        });

        assertThat(lijing.get("/api/notices").<List<String>>read("$.items[?(@.kind=='telephone.not-returned')].kind"))
                .hasSizeLessThanOrEqualTo(2)
                .isNotEmpty();
        time.moveTo("2026-09-11T09:30");
        lijing.post("/api/incoming-calls", Map.of("number", "13900000005", "note", "又打来了"))
                .expect(201);
        assertThat(lijing.get("/api/incoming-calls/missed").<List<String>>read("$.items[?(@.overdue==true)].id"))
                .as("whoever rang again and was heard needs no call back")
                .isEmpty();
    }

    @Test
    void onlyTheTelephoneSystemMaySayWhoRings() {
        lijing.post("/api/telephone/calls", Map.of("number", "13900000006", "direction", "IN"))
                .expect(403);
        assertThat(telephone
                        .post("/api/telephone/calls", Map.of("number", "13900000006", "direction", "OUT"))
                        .expect(202)
                        .<Object>read("$.id"))
                .isNull();
        company.serviceAdvisor()
                .put("/api/telephone/extension", Map.of("extension", "801"))
                .expect(409);
    }

    private void hear(String number, Boolean answered, String extension, String callId) {
        var event = new HashMap<String, Object>();
        event.put("number", number);
        event.put("direction", "IN");
        event.put("answered", answered);
        event.put("extension", extension);
        event.put("callId", callId);
        telephone.post("/api/telephone/calls", event).expect(202);
    }

    private List<String> names(String number) {
        return lijing.get("/api/incoming-calls/caller?number=" + number.replace(" ", "%20"))
                .expect(200)
                .read("$.customers[*].name");
    }

    private Object lastContact(Workshop.Owner owner) {
        var found = new Object[1];
        workshop.inCompany(() -> found[0] = db.select(CUSTOMER.LAST_CONTACT_AT)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(owner.customer()))
                .fetchSingle(CUSTOMER.LAST_CONTACT_AT));
        return found[0];
    }
}
