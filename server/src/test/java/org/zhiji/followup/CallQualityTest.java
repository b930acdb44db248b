package org.zhiji.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiji.followup.Calls.path;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.followup.plan.PlanFollowUps;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** What the lead of the team sees of a week of calls. */
@ZhijiTest
class CallQualityTest {

    private static final Map<String, Object> GOOD = Map.of(
            "identityFirst", true,
            "reasonSaid", true,
            "noDefence", true,
            "ownWords", true,
            "agreedAndClosed", false);

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
    private TestClient manager;

    @BeforeAll
    void aWeekOfCalls() {
        workshop = new Workshop(db, company, time);
        lijing = company.crAdvisor();
        manager = company.generalManager();
        time.moveTo("2026-09-10T10:00");
        for (var handling : List.of(20, 40, 90)) {
            var task = newTask();
            var record = Calls.record(lijing, task);
            record.put("durationSeconds", 120);
            record.put("handlingSeconds", handling);
            lijing.post(path(task, "record"), record).expect(201);
        }
        lijing.post(path(newTask(), "attempts"), Map.of("outcome", "BUSY")).expect(201);
    }

    @Test
    void theTimeBesidesTalkingIsTheMedianOfTheMeasuredCalls() {
        var caller = manager.get("/api/call-quality?week=2026-09-10").expect(200);

        assertThat(caller.<String>read("$.week")).isEqualTo("2026-09-07");
        assertThat(caller.<List<Integer>>read("$.callers[*].calls")).containsExactly(4);
        assertThat(caller.<List<Integer>>read("$.callers[*].measured")).containsExactly(3);
        assertThat(caller.<List<Integer>>read("$.callers[*].medianSeconds")).containsExactly(40);
        assertThat(caller.<List<Integer>>read("$.callers[*].withinAim")).containsExactly(2);
    }

    @Test
    void aCallDrawnByLotIsCheckedByTheLeadWithFivePoints() {
        time.withDailyJobs();
        time.moveTo("2026-09-11T08:00");
        time.moveTo("2026-09-14T08:00");
        var drawn = manager.get("/api/call-quality?week=2026-09-07").expect(200);
        assertThat(drawn.<List<String>>read("$.samples[*].id"))
                .as("five per cent of three, rounded up")
                .hasSize(1);
        String sample = drawn.read("$.samples[0].id");

        lijing.ifMatch(0)
                .put("/api/call-samples/" + sample, Map.of("points", GOOD))
                .expect(403);
        manager.ifMatch(0)
                .put("/api/call-samples/" + sample, Map.of("points", GOOD, "note", "结束语可以更清楚"))
                .expect(204);

        var checked = manager.get("/api/call-quality?week=2026-09-07");
        assertThat(checked.<List<Integer>>read("$.callers[*].ticked")).containsExactly(4);
        assertThat(checked.<List<Integer>>read("$.callers[*].checked")).containsExactly(1);
        manager.ifMatch(0)
                .put("/api/call-samples/" + sample, Map.of("points", GOOD))
                .expect(412);
    }

    private UUID newTask() {
        return workshop.task(workshop.anybody(), "zhoutao", planFollowUps);
    }
}
