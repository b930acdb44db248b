package org.zhiji.followup.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.followup.Workshop;
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
