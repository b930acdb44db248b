package org.zhiji.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiji.followup.Calls.path;
import static zhiji.sql.tenant.Tables.NOTICE;

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
import org.zhiji.followup.plan.PlanFollowUps;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** The follow-up day of story US-01: Monday's deliveries, called on Thursday 10 September 2026. */
@ZhijiTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FollowUpDayTest {

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
    private Workshop.Owner wangJianguo;
    private UUID agreedEarlier;
    private UUID callOfWang;
    private UUID callOfLi;

    @BeforeAll
    void mondayDeliveries() {
        workshop = new Workshop(db, company, time);
        lijing = company.crAdvisor();
        wangJianguo = workshop.owner("王建国", "13800138000", "鄂A12345");
        var first = workshop.order(wangJianguo, "zhoutao", "2026-09-07T17:40", "YES");
        var second =
                workshop.order(workshop.owner("李敏", "13700137000", "鄂AD12345"), "wumin", "2026-09-07T17:40", "YES");
        for (var n = 0; n < 6; n++) {
            workshop.order("zhoutao", "2026-09-07T17:40");
        }
        for (var n = 0; n < 4; n++) {
            workshop.order("wumin", "2026-09-07T17:40");
        }
        workshop.order(workshop.anybody(), "zhoutao", "2026-09-07T17:40", "NO");
        workshop.order(workshop.anybody(), "wumin", "2026-09-07T17:40", "NO");
        time.moveTo("2026-09-08T07:30");
        workshop.inCompany(() -> planFollowUps.allDue(time.now()));
        callOfWang = workshop.task(first, planFollowUps);
        callOfLi = workshop.task(second, planFollowUps);
    }

    @Test
    @Order(4)
    void exactlyTheTwelveWhoAgreedAreToBeCalledOnThursday() {
        var tasks = lijing.get("/api/follow-up/tasks?from=2026-09-10&to=2026-09-10&count=true");

        assertThat(tasks.<Integer>read("$.count.value")).isEqualTo(12);
        assertThat(tasks.<List<String>>read("$.items[*].targetType")).containsOnly("POST_SERVICE");
        assertThat(tasks.<List<String>>read("$.items[*].callerName")).containsOnly("李静");
    }

    @Test
    @Order(6)
    void thursdaysListHoldsTheNewTheLongAbsentAndTheRescheduledOnes() {
        time.moveTo("2026-09-09T09:00");
        agreedEarlier = rescheduledTo("2026-09-10T10:30:00+08:00");
        rescheduledTo("2026-09-10T16:00:00+08:00");
        var away = new ArrayList<UUID>();
        for (var n = 0; n < 3; n++) {
            var owner = workshop.anybody();
            workshop.lastVisit(owner, "2026-01-15");
            away.add(owner.vehicle());
        }
        time.moveTo("2026-09-10T08:30");
        lijing.post(
                        "/api/follow-up/plans",
                        Map.of(
                                "source",
                                "ABSENT",
                                "ids",
                                away,
                                "from",
                                "2026-09-10",
                                "to",
                                "2026-09-10",
                                "dailyLimit",
                                40))
                .expect(201);
        workshop.order("lijing", "2026-09-04T17:00");
        workshop.inCompany(() -> planFollowUps.allDue(time.now()));

        var today = lijing.get("/api/follow-up/today").expect(200);

        assertThat(today.<List<Object>>read("$.rows")).hasSize(17);
        assertThat(today.<Integer>read("$.due")).isEqualTo(17);
        assertThat(today.<List<Object>>read("$.rows[?(@.part=='AGREED')]")).hasSize(2);
        assertThat(today.<List<Object>>read("$.rows[?(@.targetType=='LONG_ABSENT')]"))
                .hasSize(3);
        assertThat(today.<List<Integer>>read("$.rows[?(@.targetType=='LONG_ABSENT')].monthsAway"))
                .containsOnly(7);
        assertThat(today.<List<Integer>>read("$.rows[?(@.taskId=='" + callOfWang + "')].visit.daysSince"))
                .containsExactly(3);
        assertThat(today.<List<String>>read("$.rows[?(@.taskId=='" + callOfWang + "')].phone"))
                .containsExactly("13800138000");

        var first = lijing.get("/api/follow-up/today?shown=5").expect(200);
        assertThat(first.<List<String>>read("$.rows[*].taskId"))
                .isEqualTo(today.<List<String>>read("$.rows[*].taskId").subList(0, 5));
        assertThat(first.<Integer>read("$.due")).isEqualTo(17);
        assertThat(first.<List<Integer>>read("$.sections[*].rows").stream()
                        .mapToInt(rows -> rows)
                        .sum())
                .as("the whole day, section by section")
                .isEqualTo(17);
    }

    @Test
    @Order(7)
    void aCallThatCameAtABadTimeIsMadeAgainAtTheAgreedOneAndOnALandline() {
        var task = callOfWang;
        time.moveTo("2026-09-10T09:05");
        lijing.post(path(task, "attempts"), Map.of("outcome", "INCONVENIENT", "newTime", "2026-09-10T15:30:00+08:00"))
                .expect(201);

        var agreed = lijing.get(path(task)).expect(200);
        assertThat(agreed.<String>read("$.status")).isEqualTo("RESCHEDULED");
        assertThat(agreed.<String>read("$.plannedDate")).isEqualTo("2026-09-10");

        time.moveTo("2026-09-10T15:19");
        assertThat(reminders(task)).isZero();
        time.moveTo("2026-09-10T15:20");
        assertThat(reminders(task)).isEqualTo(1);

        time.moveTo("2026-09-10T15:30");
        assertThat(lijing.get(path(task)).<List<Boolean>>read("$.numbers[*].mobile"))
                .containsExactly(true);
        lijing.post(path(task, "attempts"), Map.of("outcome", "SWITCH_LANDLINE", "landline", "027-87654321"))
                .expect(201);
        assertThat(lijing.get(path(task)).<String>read("$.numbers[0].value")).isEqualTo("02787654321");

        var withoutReason = Calls.record(lijing, task);
        Calls.answer(lijing, withoutReason, task, "Q04", "NO", null);
        assertThat(lijing.post(path(task, "record"), withoutReason).expect(422).<List<String>>read("$.errors[*].field"))
                .containsExactly("sections[0].answers[3].remark");

        var withReason = Calls.record(lijing, task);
        Calls.answer(lijing, withReason, task, "Q04", "NO", "晚交车40分钟");
        var saved = lijing.post(path(task, "record"), withReason).expect(201);
        assertThat(saved.<String>read("$.recordNo")).startsWith("JL202609");

        var done = lijing.get(path(task)).expect(200);
        assertThat(done.<String>read("$.status")).isEqualTo("SUCCESS");
        assertThat(done.<List<String>>read("$.attempts[*].outcome"))
                .containsExactly("INCONVENIENT", "SWITCH_LANDLINE", "COMPLETED");
        var form =
                lijing.get("/api/follow-up/records/" + saved.read("$.recordId")).expect(200);
        assertThat(form.<List<String>>read("$.answers[?(@.code=='Q04')].remark"))
                .containsExactly("晚交车40分钟");
        assertThat(form.<Boolean>read("$.call.movedToLandline")).isTrue();
    }

    @Test
    @Order(9)
    void aSmellOfTheAirConditionerIsAComplaintTheMomentItIsSaved() {
        // The clock of the branch never runs backwards, so the second customer is called after the first.
        time.moveTo("2026-09-11T10:12");
        var form = Calls.record(lijing, callOfLi);
        form.put(
                "grievance",
                Map.of(
                        "ownWords", "空调一开就有霉味",
                        "severity", "GENERAL",
                        "category", "REPAIR_QUALITY",
                        "legalRisk", false,
                        "wantsHandling", true,
                        "callbackFrom", "2026-09-14T09:00:00+08:00",
                        "callbackUntil", "2026-09-14T10:00:00+08:00"));

        var saved = lijing.post(path(callOfLi, "record"), form).expect(201);

        assertThat(saved.<String>read("$.reportDueAt")).isEqualTo("2026-09-11T07:42:00Z");
        assertThat(lijing.get(path(callOfLi)).<List<String>>read("$.complaints[*].status"))
                .containsExactly("REGISTERED");
    }

    @Test
    @Order(12)
    void theBoardCountsByThePlannedDay() {
        var open = lijing.get("/api/follow-up/tasks?from=2026-09-10&to=2026-09-10&status=PENDING&size=200")
                .<List<String>>read("$.items[*].id");
        assertThat(open).hasSize(13);
        outcome(open.get(0), Map.of("outcome", "REFUSED"));
        outcome(open.get(1), Map.of("outcome", "NO_ANSWER"));
        outcome(open.get(2), Map.of("outcome", "POWER_OFF"));
        outcome(open.get(3), Map.of("outcome", "INCONVENIENT", "newTime", "2026-09-15T10:00:00+08:00"));
        outcome(open.get(4), Map.of("outcome", "INCONVENIENT", "newTime", "2026-09-15T11:00:00+08:00"));
        open.subList(5, open.size()).forEach(this::succeed);
        succeed(agreedEarlier.toString());

        var board = lijing.get("/api/follow-up/board?from=2026-09-10").expect(200);

        assertThat(board.<Integer>read("$.due")).isEqualTo(15);
        assertThat(board.<Integer>read("$.carriedOut")).isEqualTo(15);
        assertThat(board.<Integer>read("$.successful")).isEqualTo(10);
        assertThat(board.<Number>read("$.carriedOutRate").doubleValue()).isEqualTo(100.0);
        assertThat(board.<Number>read("$.successRate").doubleValue()).isEqualTo(66.7);
    }

    private void succeed(String task) {
        var id = UUID.fromString(task);
        var form = Calls.record(lijing, id);
        if (lijing.get(path(id)).<String>read("$.targetType").equals("LONG_ABSENT")) {
            List<String> codes = lijing.get(path(id)).read("$.questions[*].code");
            codes.forEach(code -> Calls.answer(
                    lijing, form, id, code, List.of("L01", "L10", "L11").contains(code) ? "YES" : "NO", null));
        }
        lijing.post(path(id, "record"), form).expect(201);
    }

    private void outcome(String task, Map<String, Object> form) {
        lijing.post(path(UUID.fromString(task), "attempts"), form).expect(201);
    }

    private UUID rescheduledTo(String newTime) {
        var task = workshop.task(workshop.order("zhoutao", "2026-09-04T17:00"), planFollowUps);
        lijing.post(path(task, "attempts"), Map.of("outcome", "INCONVENIENT", "newTime", newTime))
                .expect(201);
        return task;
    }

    private int reminders(UUID task) {
        var count = new int[1];
        workshop.inCompany(() -> count[0] =
                db.fetchCount(NOTICE, NOTICE.SUBJECT_ID.eq(task).and(NOTICE.EMPLOYEE_ID.eq(company.id("lijing")))));
        return count[0];
    }
}
