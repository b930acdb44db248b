package org.zhiji.followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import org.zhiji.followup.Workshop;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** Story US-01 step 3: on Monday, 7 September 2026, 周涛 delivers eight cars and 吴敏 six. */
@ZhijiTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandOverTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @Autowired
    RemindOfHandOvers remind;

    private Workshop workshop;
    private TestClient zhoutao;
    private TestClient wumin;
    private TestClient lijing;
    private final List<UUID> ofZhoutao = new ArrayList<>();
    private final List<UUID> ofWumin = new ArrayList<>();

    @BeforeAll
    void fourteenCarsAreDelivered() {
        workshop = new Workshop(db, company, time);
        company.store();
        zhoutao = company.serviceAdvisor();
        wumin = company.as("wumin");
        lijing = company.crAdvisor();
        for (var n = 0; n < 8; n++) {
            ofZhoutao.add(workshop.order("zhoutao", "2026-09-07T1" + n + ":05"));
        }
        for (var n = 0; n < 6; n++) {
            ofWumin.add(workshop.order("wumin", "2026-09-07T1" + n + ":35"));
        }
    }

    @Test
    @Order(1)
    void whereNobodyHandsOverNobodyIsReminded() {
        evening("2026-09-07T18:00");

        assertThat(told(zhoutao)).isEmpty();
    }

    @Test
    @Order(2)
    void anAdvisorHandsTheDayOverOnOneSheetAndTheDeskHearsOfIt() {
        time.moveTo("2026-09-07T17:40");
        assertThat(open(wumin, "wumin").<List<Object>>read("$")).hasSize(6);

        var sheet =
                wumin.post("/api/order-hand-overs", Map.of("orderIds", ofWumin)).expect(201);

        assertThat(sheet.<List<Integer>>read("$[*].sheet.orders")).containsExactly(6);
        assertThat(sheet.<List<Integer>>read("$[*].sheet.consents")).containsExactly(6);
        assertThat(open(wumin, "wumin").<List<Object>>read("$")).isEmpty();
        assertThat(told(lijing)).containsExactly("order-hand-over.arrived");
        wumin.post("/api/order-hand-overs", Map.of("orderIds", List.of(ofWumin.getFirst())))
                .expect(409);
        wumin.post("/api/order-hand-overs", Map.of("orderIds", List.of(ofZhoutao.getFirst())))
                .expect(409);
    }

    @Test
    @Order(3)
    void atClosingTimeWhoeverHasOpenOnesIsRemindedOnceAndNobodyElse() {
        evening("2026-09-07T18:00");
        evening("2026-09-07T18:00");

        assertThat(told(zhoutao)).containsExactly("order-hand-over.due");
        assertThat(zhoutao.get("/api/notices").<Integer>read("$.items[0].args.orders"))
                .isEqualTo(8);
        assertThat(told(wumin)).isEmpty();
    }

    @Test
    @Order(4)
    void theDeskMarksWhatItHasReceivedAndNobodyTheOwnSheet() {
        time.moveTo("2026-09-07T18:10");
        zhoutao.post("/api/order-hand-overs", Map.of("orderIds", ofZhoutao.subList(0, 7)))
                .expect(201);
        List<String> sheets = lijing.get("/api/order-hand-overs?received=false").read("$.items[*].id");
        assertThat(sheets).hasSize(2);
        zhoutao.put("/api/order-hand-overs/" + sheets.getFirst() + "/receipt", Map.of())
                .expect(409);
        zhoutao.put("/api/order-hand-overs/" + sheets.getLast() + "/receipt", Map.of())
                .expect(403);

        time.moveTo("2026-09-07T18:20");
        for (var id : sheets) {
            lijing.put("/api/order-hand-overs/" + id + "/receipt", Map.of()).expect(200);
        }
        time.moveTo("2026-09-07T18:30");
        company.serviceManager()
                .put("/api/order-hand-overs/" + sheets.getFirst() + "/receipt", Map.of())
                .expect(200);

        var received = lijing.get("/api/order-hand-overs").expect(200);
        assertThat(received.<List<Integer>>read("$.items[*].orders")).containsExactlyInAnyOrder(7, 6);
        assertThat(received.<List<String>>read("$.items[*].receivedByName")).containsExactly("李静", "李静");
        assertThat(received.<List<String>>read("$.items[*].receivedAt")).containsOnly("2026-09-07T10:20:00Z");
    }

    @Test
    @Order(5)
    void nextWorkingMorningTheAdvisorAndTheSuperiorHearWhatIsMissing() {
        time.moveTo("2026-09-08T09:00");
        time.inCompany(() -> remind.inTheMorning(time.now()));

        assertThat(told(zhoutao)).containsExactly("order-hand-over.due", "order-hand-over.missing");
        assertThat(told(company.serviceManager())).containsExactly("order-hand-over.missing");
        assertThat(company.serviceManager().get("/api/notices").<List<String>>read("$.items[0].args.advisors"))
                .containsExactly("周涛");
        assertThat(told(wumin)).isEmpty();
    }

    /** Delivered on Friday and on Saturday, told on Monday. */
    @Test
    @Order(6)
    void aWeekendIsPartOfTheDayBefore() {
        workshop.order("wumin", "2026-09-11T17:05");
        workshop.order("wumin", "2026-09-12T11:05");
        evening("2026-09-12T18:00");
        assertThat(told(wumin)).isEmpty();

        time.moveTo("2026-09-14T09:00");
        time.inCompany(() -> remind.inTheMorning(time.now()));

        assertThat(told(wumin)).containsExactly("order-hand-over.missing");
        assertThat(wumin.get("/api/notices").<Integer>read("$.items[0].args.orders"))
                .isEqualTo(2);
    }

    @Test
    @Order(7)
    void whatWasWrongWhenCalledCountsAgainstTheAdvisor() {
        check(lijing, ofWumin.get(0), "PHONE", "NAME").expect(204);
        check(lijing, ofWumin.get(1)).expect(204);
        check(lijing, ofWumin.get(2), "MILEAGE").expect(204);
        check(lijing, ofWumin.get(2)).expect(204);
        check(wumin, ofWumin.get(3)).expect(409);
        check(zhoutao, ofWumin.get(3)).expect(403);
        wumin.post("/api/work-orders/" + ofWumin.get(1) + "/data-verification", Map.of())
                .expect(200);

        var accuracy = company.serviceManager().get("/api/advisor-accuracy").expect(200);

        var row = accuracy.<List<Map<String, Object>>>read("$[?(@.advisorName=='吴敏')]")
                .getFirst();
        assertThat(row)
                .containsEntry("checked", 3)
                .containsEntry("wrong", 1)
                .containsEntry("verified", 1)
                .containsEntry("accuracy", 66.7);
        List<String> sheets = lijing.get("/api/order-hand-overs?advisor=" + company.id("wumin"))
                .read("$.items[*].id");
        var sheet = lijing.get("/api/order-hand-overs/" + sheets.getFirst()).expect(200);
        assertThat(sheet.<Integer>read("$.sheet.wrong")).isEqualTo(1);
        assertThat(sheet.<List<List<String>>>read("$.orders[*].wrong")).contains(List.of("PHONE", "NAME"));
    }

    @Test
    @Order(8)
    void anotherBranchSeesNothingOfIt() {
        var elsewhere = company.hire("汉口经理", "hankou", company.otherStore(), "DEPT_MANAGER");

        assertThat(elsewhere.get("/api/order-hand-overs").expect(200).<List<Object>>read("$.items"))
                .isEmpty();
        assertThat(open(elsewhere, "zhoutao").<List<Object>>read("$")).isEmpty();
    }

    private Answer open(TestClient reader, String advisor) {
        return reader.get("/api/order-hand-overs/open-orders?advisor=" + company.id(advisor))
                .expect(200);
    }

    private static Answer check(TestClient caller, UUID order, String... wrong) {
        return caller.put("/api/order-data-checks/" + order, Map.of("wrong", List.of(wrong)));
    }

    private void evening(String at) {
        time.inCompany(() -> remind.inTheEvening(TestTime.at(at)));
    }

    /** The first one first. */
    private static List<String> told(TestClient person) {
        return person.get("/api/notices?size=200").<List<String>>read("$.items[*].kind").reversed().stream()
                .filter(kind -> kind.startsWith("order-hand-over."))
                .toList();
    }
}
