package org.zhiji.followup.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.followup.Workshop;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** Monday, 7 September 2026: three calls lie with 李静 on Tuesday, and 赵云 has nothing to do. */
@ZhijiTest
class CallLoadTest {

    private static final String MONDAY = "2026-09-07";
    private static final String TUESDAY = "2026-09-08";
    private static final String WEDNESDAY = "2026-09-09";
    private static final String SATURDAY = "2026-09-12";

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    private Workshop workshop;
    private TestClient lijing;
    private TestClient zhaoyun;
    private TestClient qianjin;

    @BeforeAll
    void twoCallers() {
        workshop = new Workshop(db, company, time);
        lijing = company.crAdvisor();
        qianjin = company.serviceManager();
        zhaoyun = company.hire("赵云", "zhaoyun", company.store(), "CR_ADVISOR");
    }

    @BeforeEach
    void threeCallsOnTuesday() {
        workshop.inCompany(() -> {
            db.execute("delete from call_attempt");
            db.execute("delete from call_presence");
            db.execute("delete from follow_up_task");
            db.execute("delete from work_order");
            db.execute("delete from notice");
            db.update(EMPLOYEE).set(EMPLOYEE.STATUS, "ACTIVE").execute();
        });
        plan("lijing", List.of(order("zhoutao"), order("zhoutao"), order("zhaoyun")));
    }

    @Test
    void theBoardShowsWhoHasHowMuchOnWhichDay() {
        var load = qianjin.get("/api/follow-up/load?from=2026-09-07&days=14").expect(200);

        assertThat(load.<List<Integer>>read("$.callers[?(@.callerName=='李静')].cells[1].open"))
                .containsExactly(3);
        assertThat(load.<List<Integer>>read("$.callers[?(@.callerName=='赵云')].open"))
                .containsExactly(0);
        assertThat(load.<List<String>>read("$.days[*].kind"))
                .startsWith("WORKDAY")
                .hasSize(14)
                .contains("WEEKEND");
        assertThat(load.<Integer>read("$.limit")).isEqualTo(40);
    }

    @Test
    void aNationalHolidayAndItsMakeUpDayAreMarked() {
        var load = qianjin.get("/api/follow-up/load?from=2026-09-20&days=21").expect(200);

        assertThat(load.<List<String>>read("$.days[?(@.date=='2026-10-01')].kind"))
                .containsExactly("HOLIDAY");
        assertThat(load.<List<String>>read("$.days[?(@.date=='2026-09-20')].kind"))
                .containsExactly("MAKE_UP");
    }

    @Test
    void whatIsDoneStandsOnItsDayAndWhatIsLateBeforeTheFirst() {
        var task = calls("lijing").getFirst();
        lijing.post("/api/follow-up/tasks/" + task.get("id") + "/attempts", Map.of("outcome", "REFUSED"))
                .expect(201);

        var load = qianjin.get("/api/follow-up/load?from=2026-09-07&days=2").expect(200);
        var later = qianjin.get("/api/follow-up/load?from=2026-09-09&days=2").expect(200);

        assertThat(load.<List<Integer>>read("$.callers[?(@.callerName=='李静')].cells[0].done"))
                .containsExactly(1);
        assertThat(later.<List<Integer>>read("$.callers[?(@.callerName=='李静')].overdue"))
                .containsExactly(2);
    }

    @Test
    void aCallGoesToAnotherCallerAndAnotherDayAndKeepsItsPlannedDay() {
        var call = calls("lijing").getFirst();

        var moved = move(qianjin, call, "zhaoyun", MONDAY).expect(200);

        assertThat(moved.<List<Object>>read("$.stays")).isEmpty();
        assertThat(moved.<List<String>>read("$.moved[*].fromDay")).containsExactly(TUESDAY);
        var now = calls("zhaoyun").getFirst();
        assertThat(now).containsEntry("dueOn", MONDAY).containsEntry("plannedDate", TUESDAY);
        assertThat(now.get("agreed")).isNull();
        assertThat(zhaoyun.get("/api/notices").expect(200).<List<Object>>read("$.items[?(@.kind=='follow-up.given')]"))
                .hasSize(1);
        assertThat(zhaoyun.get("/api/follow-up/today").expect(200).<List<String>>read("$.rows[*].part"))
                .containsExactly("ANY_TIME");
    }

    @Test
    void backOnItsDayACallIsAsItWas() {
        move(qianjin, calls("lijing").getFirst(), null, WEDNESDAY).expect(200);
        var away = onDay(WEDNESDAY);

        move(qianjin, away, null, TUESDAY).expect(200);

        var tasks = qianjin.get("/api/follow-up/tasks").expect(200);
        assertThat(tasks.<List<Object>>read("$.items[*].nextAttemptAt")).containsOnlyNulls();
    }

    @Test
    void whatTwoPeopleMoveAtOnceIsMovedOnceAndNamed() {
        var call = calls("lijing").getFirst();
        move(qianjin, call, null, WEDNESDAY).expect(200);

        var second = move(company.businessManager(), call, "zhaoyun", null).expect(200);

        assertThat(second.<List<Object>>read("$.moved")).isEmpty();
        assertThat(second.<List<String>>read("$.stays[*].obstacle")).containsExactly("CHANGED");
        assertThat(second.<List<String>>read("$.stays[*].customerName"))
                .containsExactly((String) call.get("customerName"));
    }

    @Test
    void eachCallThatCannotBeMovedSaysWhyAndTheOthersGo() {
        var all = calls("lijing");
        var served = all.stream()
                .filter(call -> "赵云".equals(call.get("advisorName")))
                .findFirst()
                .orElseThrow();
        var others = all.stream().filter(call -> !call.equals(served)).toList();

        assertThat(move(qianjin, served, "zhaoyun", null).<List<String>>read("$.stays[*].obstacle"))
                .containsExactly("ADVISOR");
        assertThat(move(qianjin, served, null, SATURDAY).<List<String>>read("$.stays[*].obstacle"))
                .containsExactly("DAY_OFF");
        assertThat(move(qianjin, served, null, "2026-10-20").<List<String>>read("$.stays[*].obstacle"))
                .containsExactly("TOO_LATE");
        var both = qianjin.post(
                        "/api/follow-up/moves",
                        Map.of("moves", List.of(to(served, "zhaoyun", null), to(others.getFirst(), "zhaoyun", null))))
                .expect(200);
        assertThat(both.<List<Object>>read("$.moved")).hasSize(1);
        assertThat(both.<List<Object>>read("$.stays")).hasSize(1);
    }

    @Test
    void aContactOfARuleIsNotMovedBeyondTheLastDayThatItsRuleGives() {
        var call = calls("lijing").getFirst();
        workshop.inCompany(() -> db.update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.CLOSING_ON, LocalDate.of(2026, 9, 10))
                .where(FOLLOW_UP_TASK.ID.eq(UUID.fromString((String) call.get("id"))))
                .execute());

        assertThat(calls("lijing").getFirst()).containsEntry("closingOn", "2026-09-10");
        assertThat(move(qianjin, call, null, "2026-09-11").<List<String>>read("$.stays[*].obstacle"))
                .containsExactly("TOO_LATE");
        assertThat(move(qianjin, call, null, "2026-09-10").<List<Object>>read("$.moved"))
                .hasSize(1);
    }

    @Test
    void aWeekAndATeamAreSeenAtOnce() {
        move(qianjin, calls("lijing").getFirst(), null, WEDNESDAY).expect(200);
        var week = "/api/follow-up/load/tasks?callerId=" + company.id("lijing") + "&day=" + MONDAY;

        assertThat(qianjin.get(week + "&to=2026-09-13").expect(200).<List<String>>read("$.tasks[*].dueOn"))
                .containsExactly(TUESDAY, TUESDAY, WEDNESDAY);
        var here = qianjin.get("/api/follow-up/load?from=" + MONDAY + "&department=" + company.store())
                .expect(200);
        var there = qianjin.get("/api/follow-up/load?from=" + MONDAY + "&department=" + company.otherStore())
                .expect(200);
        assertThat(here.<List<String>>read("$.callers[*].callerName")).contains("李静", "赵云");
        assertThat(there.<List<Object>>read("$.callers")).isEmpty();
    }

    @Test
    void aTimePromisedToTheCustomerIsKeptWhoeverCalls() {
        var call = calls("lijing").getFirst();
        lijing.with("If-Match", "\"" + call.get("version") + "\"")
                .put(
                        "/api/follow-up/tasks/" + call.get("id") + "/agreed-time",
                        Map.of("newTime", "2026-09-10T15:00:00+08:00"))
                .expect(204);
        var agreed = onDay("2026-09-10");

        assertThat(move(qianjin, agreed, null, WEDNESDAY).<List<String>>read("$.stays[*].obstacle"))
                .containsExactly("AGREED");
        move(qianjin, agreed, "zhaoyun", null).expect(200);

        assertThat(calls("zhaoyun").getFirst()).containsEntry("dueOn", "2026-09-10");
    }

    @Test
    void whoeverCallsMovesOwnDaysButGivesNothingToOthers() {
        var call = calls("lijing").getFirst();

        assertThat(move(lijing, call, null, WEDNESDAY).expect(200).<List<Object>>read("$.moved"))
                .hasSize(1);
        move(lijing, call, "zhaoyun", null).expect(403);
        move(qianjin, call, "shenjie", null).expect(422);
        move(qianjin, call, null, "2026-09-04").expect(422);
    }

    @Test
    void theCallsOfSomebodyOnLeaveAreHandedOverInOneStep() {
        workshop.inCompany(() -> db.update(EMPLOYEE)
                .set(EMPLOYEE.STATUS, "LEAVE")
                .where(EMPLOYEE.ID.eq(company.id("lijing")))
                .execute());
        var load = qianjin.get("/api/follow-up/load?from=2026-09-07").expect(200);
        assertThat(load.<List<String>>read("$.callers[?(@.callerName=='李静')].status"))
                .containsExactly("LEAVE");

        var handed = qianjin.post(
                        "/api/follow-up/handovers",
                        Map.of("fromCallerId", company.id("lijing"), "toCallerIds", List.of(company.id("zhaoyun"))))
                .expect(200);

        assertThat(handed.<List<Object>>read("$.moved")).hasSize(2);
        assertThat(handed.<List<String>>read("$.stays[*].obstacle")).containsExactly("ADVISOR");
        assertThat(calls("zhaoyun")).hasSize(2);
    }

    @Test
    void anotherBranchMovesNothingOfOurs() {
        var hankou = company.hire("何远", "heyuan", company.otherStore(), "SERVICE_MANAGER");

        var load = hankou.get("/api/follow-up/load").expect(200);
        assertThat(load.<List<Boolean>>read("$.callers[?(@.callerName=='李静')].editable"))
                .containsExactly(false);

        assertThat(move(hankou, calls("lijing").getFirst(), null, WEDNESDAY).<List<String>>read("$.stays[*].obstacle"))
                .containsExactly("NOT_FOUND");
    }

    private void plan(String caller, List<UUID> orders) {
        qianjin.post(
                        "/api/follow-up/plans",
                        Map.of(
                                "source",
                                "ORDERS",
                                "ids",
                                orders,
                                "callerIds",
                                List.of(company.id(caller)),
                                "from",
                                TUESDAY,
                                "to",
                                TUESDAY,
                                "dailyLimit",
                                40))
                .expect(201);
    }

    private UUID order(String advisor) {
        return workshop.order(advisor, "2026-09-04T17:00");
    }

    private List<Map<String, Object>> calls(String caller) {
        return qianjin.get("/api/follow-up/load/tasks?callerId=" + company.id(caller))
                .expect(200)
                .read("$.tasks");
    }

    private Map<String, Object> onDay(String day) {
        return calls("lijing").stream()
                .filter(call -> call.get("dueOn").equals(day))
                .findFirst()
                .orElseThrow();
    }

    private TestClient.Answer move(TestClient who, Map<String, Object> call, String caller, String day) {
        return who.post("/api/follow-up/moves", Map.of("moves", new ArrayList<>(List.of(to(call, caller, day)))));
    }

    private Map<String, Object> to(Map<String, Object> call, String caller, String day) {
        var move = new HashMap<String, Object>();
        move.put("taskId", call.get("id"));
        move.put("version", call.get("version"));
        if (caller != null) {
            move.put("callerId", company.id(caller));
        }
        if (day != null) {
            move.put("day", day);
        }
        return move;
    }
}
